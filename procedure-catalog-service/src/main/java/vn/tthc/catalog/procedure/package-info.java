/** What procedures say, in immutable versions, when each is in force, and how people find them. */
@NullMarked
package vn.tthc.catalog.procedure;

import org.jspecify.annotations.NullMarked;
