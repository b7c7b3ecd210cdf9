/** The whole service over HTTP and Kafka. */
@NullMarked
package vn.tthc.workflow;

import org.jspecify.annotations.NullMarked;
