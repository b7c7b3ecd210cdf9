/** How an event looks on the wire: its JSON, its CloudEvents headers, its topic. */
@NullMarked
package vn.tthc.platform.event;

import org.jspecify.annotations.NullMarked;
