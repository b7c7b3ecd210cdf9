/** What the gateway counts. */
@NullMarked
package vn.tthc.gateway.metrics;

import org.jspecify.annotations.NullMarked;
