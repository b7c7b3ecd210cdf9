@NullMarked
package vn.tthc.platform.audit;

import org.jspecify.annotations.NullMarked;
