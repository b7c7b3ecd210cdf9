/** Signed results, kept in the applicant's document store, and their return. */
@NullMarked
package vn.tthc.application.result;

import org.jspecify.annotations.NullMarked;
