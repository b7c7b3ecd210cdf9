/** For programs that keep a copy of the catalogue: what has changed since, and all of it at once. */
@NullMarked
package vn.tthc.catalog.feed;

import org.jspecify.annotations.NullMarked;
