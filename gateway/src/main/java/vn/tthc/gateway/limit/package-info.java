/** How much one caller may ask for, and who the caller is on the network. */
@NullMarked
package vn.tthc.gateway.limit;

import org.jspecify.annotations.NullMarked;
