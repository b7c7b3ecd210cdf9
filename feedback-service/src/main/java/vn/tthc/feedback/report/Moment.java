package vn.tthc.feedback.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something when, and until when it had to be done.
 *
 * @param dueAt absent for what no law gives a time to
 */
record Moment(Instant at, String actor, @Nullable Instant dueAt) {

    boolean late() {
        return dueAt != null && at.isAfter(dueAt);
    }
}
