/** What citizens say about the administration: ratings and reports (PAKN). */
@NullMarked
package vn.tthc.feedback;

import org.jspecify.annotations.NullMarked;
