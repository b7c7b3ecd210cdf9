@NullMarked
package vn.tthc.platform.inbox;

import org.jspecify.annotations.NullMarked;
