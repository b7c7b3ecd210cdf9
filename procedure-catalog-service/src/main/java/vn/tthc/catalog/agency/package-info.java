/** The tree of agencies, as it stood on each day. */
@NullMarked
package vn.tthc.catalog.agency;

import org.jspecify.annotations.NullMarked;
