/** Many dossiers on their way at once, from the citizen's draft to the rating, through the gateway of the running system. */
@NullMarked
package vn.tthc.bench.journey;

import org.jspecify.annotations.NullMarked;
