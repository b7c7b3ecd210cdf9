/** Tokens that prove a right and tell nothing about whoever holds them, with the keys that sign them blindly. */
@NullMarked
package vn.tthc.feedback.blind;

import org.jspecify.annotations.NullMarked;
