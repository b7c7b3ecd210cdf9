/** What the internal process reports, and what this service decides upon it. */
@NullMarked
package vn.tthc.application.process;

import org.jspecify.annotations.NullMarked;
