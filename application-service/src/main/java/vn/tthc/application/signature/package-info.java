/** Signatures in PDF: checking those that people bring, and giving our own. */
@NullMarked
package vn.tthc.application.signature;

import org.jspecify.annotations.NullMarked;
