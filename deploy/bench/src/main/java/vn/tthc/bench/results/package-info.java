/** How fast earlier results are taken over, and that none is lost or doubled when the service is killed meanwhile. */
@NullMarked
package vn.tthc.bench.results;

import org.jspecify.annotations.NullMarked;
