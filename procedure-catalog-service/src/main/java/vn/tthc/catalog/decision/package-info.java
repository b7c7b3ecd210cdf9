/** Decisions that publish, amend, replace or abolish procedures, all or nothing. */
@NullMarked
package vn.tthc.catalog.decision;

import org.jspecify.annotations.NullMarked;
