/** What the gateway costs: the rate through it beside the rate of the service behind it. */
@NullMarked
package vn.tthc.bench.gateway;

import org.jspecify.annotations.NullMarked;
