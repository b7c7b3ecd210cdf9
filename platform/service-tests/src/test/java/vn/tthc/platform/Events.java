package vn.tthc.platform;

import java.time.Instant;
import java.util.UUID;
import vn.tthc.contracts.feedback.FeedbackEvent;

/** Events for tests; the score tells them apart. */
public final class Events {

    private static final Instant WHEN = Instant.parse("2026-11-20T02:00:00Z");

    private Events() {}

    public static FeedbackEvent rated(UUID id, int score) {
        return new FeedbackEvent.DossierRated(id, UUID.randomUUID(), "1.013225", "H90.31", score, WHEN);
    }
}
