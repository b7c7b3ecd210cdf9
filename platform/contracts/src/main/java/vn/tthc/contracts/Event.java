package vn.tthc.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened to one aggregate and that other services may want to know.
 *
 * <p>It travels as a CloudEvent in Kafka binary mode: the record's JSON is the value, {@link #aggregateId()} the key,
 * the name in {@code @JsonSubTypes} the {@code ce_type}. Fields are only ever added, and none of them may hold a name,
 * an address, a number of a person or of a document: a person is an opaque {@code personKey}.
 */
public interface Event {

    /** Identifies the aggregate; events of one aggregate keep their order. */
    @JsonIgnore
    String aggregateId();
}
