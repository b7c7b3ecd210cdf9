@NullMarked
package vn.tthc.contracts;

import org.jspecify.annotations.NullMarked;
