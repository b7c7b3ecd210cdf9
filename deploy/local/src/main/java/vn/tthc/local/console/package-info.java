/** What a person at the terminal sees. */
@NullMarked
package vn.tthc.local.console;

import org.jspecify.annotations.NullMarked;
