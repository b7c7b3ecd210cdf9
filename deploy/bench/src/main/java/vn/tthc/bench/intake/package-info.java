/** How many dossiers a counter can receive, beside what the database alone could write. */
@NullMarked
package vn.tthc.bench.intake;

import org.jspecify.annotations.NullMarked;
