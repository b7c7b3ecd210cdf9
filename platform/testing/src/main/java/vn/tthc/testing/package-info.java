/** What tests of every service share: real servers, tokens, events and the rules that hold everywhere. */
@NullMarked
package vn.tthc.testing;

import org.jspecify.annotations.NullMarked;
