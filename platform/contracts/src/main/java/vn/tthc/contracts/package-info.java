/** What crosses a topic: sealed interfaces of records, and nothing of ours beneath them. */
@NullMarked
package vn.tthc.contracts;

import org.jspecify.annotations.NullMarked;
