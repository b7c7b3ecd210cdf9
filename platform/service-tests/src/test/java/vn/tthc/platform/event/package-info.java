@NullMarked
package vn.tthc.platform.event;

import org.jspecify.annotations.NullMarked;
