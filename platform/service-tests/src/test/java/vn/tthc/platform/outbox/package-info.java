@NullMarked
package vn.tthc.platform.outbox;

import org.jspecify.annotations.NullMarked;
