/** Tests of the service as a whole, and what they share. */
@NullMarked
package vn.tthc.application;

import org.jspecify.annotations.NullMarked;
