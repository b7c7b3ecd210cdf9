/** The bank's statement of a day against the payments recorded here. */
@NullMarked
package vn.tthc.application.reconciliation;

import org.jspecify.annotations.NullMarked;
