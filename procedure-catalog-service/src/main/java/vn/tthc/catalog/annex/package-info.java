/** The annex of a decision as a spreadsheet: one row a procedure, as controllers have always written it. */
@NullMarked
package vn.tthc.catalog.annex;

import org.jspecify.annotations.NullMarked;
