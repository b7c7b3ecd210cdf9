/** A real Kafka broker from Maven artifacts, in a process of its own. */
@NullMarked
package vn.tthc.local.kafka;

import org.jspecify.annotations.NullMarked;
