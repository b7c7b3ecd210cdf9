package vn.tthc.feedback.report;

import java.time.Instant;

/** Who does something when, and until when it had to be done. */
record Moment(Instant at, String actor, Instant dueAt) {

    boolean late() {
        return at.isAfter(dueAt);
    }
}
