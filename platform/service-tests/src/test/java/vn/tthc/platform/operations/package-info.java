@NullMarked
package vn.tthc.platform.operations;

import org.jspecify.annotations.NullMarked;
