/** How fast dossiers go over the desks of several agencies. */
@NullMarked
package vn.tthc.bench.workflow;

import org.jspecify.annotations.NullMarked;
