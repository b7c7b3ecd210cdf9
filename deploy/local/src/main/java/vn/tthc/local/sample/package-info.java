/** The fictional province that a fresh local run starts with. */
@NullMarked
package vn.tthc.local.sample;

import org.jspecify.annotations.NullMarked;
