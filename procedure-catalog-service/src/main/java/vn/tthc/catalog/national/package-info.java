/** What the national database of procedures says, beside what is published here. */
@NullMarked
package vn.tthc.catalog.national;

import org.jspecify.annotations.NullMarked;
