/** Health, metrics and the refusal to start half configured. */
@NullMarked
package vn.tthc.gateway.operation;

import org.jspecify.annotations.NullMarked;
