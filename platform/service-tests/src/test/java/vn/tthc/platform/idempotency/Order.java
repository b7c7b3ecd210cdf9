package vn.tthc.platform.idempotency;

import java.time.Instant;
import java.time.LocalDate;

/** What a test asks for. */
record Order(String what, LocalDate until) {

    /** What it gets, with every kind of time an answer may hold. */
    record Receipt(String what, Instant at, LocalDate until, long number) {}
}
