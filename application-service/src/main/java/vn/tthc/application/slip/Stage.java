package vn.tthc.application.slip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the slip: something that was handed on, or done.
 *
 * @param from who gave it; absent for a step within an agency
 * @param to who received it, or did the step; absent where it went to nobody
 * @param receivedAt absent while it has not been received
 * @param result whether it was in time; empty where nobody set a time
 */
record Stage(
        @Nullable String from,
        @Nullable String to,
        Instant givenAt,
        @Nullable Instant receivedAt,
        String result,
        String note) {}
