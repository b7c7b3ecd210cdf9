/** What feedback tells the other services. */
@NullMarked
package vn.tthc.contracts.feedback;

import org.jspecify.annotations.NullMarked;
