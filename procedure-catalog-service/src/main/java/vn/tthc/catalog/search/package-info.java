/** Finding procedures by what citizens type. */
@NullMarked
package vn.tthc.catalog.search;

import org.jspecify.annotations.NullMarked;
