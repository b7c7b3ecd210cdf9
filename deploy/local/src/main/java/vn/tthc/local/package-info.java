/** The one-command run: what {@code ./tthc} starts, watches and stops on a developer's machine. */
@NullMarked
package vn.tthc.local;

import org.jspecify.annotations.NullMarked;
