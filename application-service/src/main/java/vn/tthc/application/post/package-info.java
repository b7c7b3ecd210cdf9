/** What the public post carries between applicants and counters, and what it reports. */
@NullMarked
package vn.tthc.application.post;

import org.jspecify.annotations.NullMarked;
