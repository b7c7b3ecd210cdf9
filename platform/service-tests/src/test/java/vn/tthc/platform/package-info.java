@NullMarked
package vn.tthc.platform;

import org.jspecify.annotations.NullMarked;
