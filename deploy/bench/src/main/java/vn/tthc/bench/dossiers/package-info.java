/** How finding and receiving dossiers goes when there are many. */
@NullMarked
package vn.tthc.bench.dossiers;

import org.jspecify.annotations.NullMarked;
