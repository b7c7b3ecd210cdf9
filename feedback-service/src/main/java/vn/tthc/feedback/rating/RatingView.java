package vn.tthc.feedback.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rating as its giver sees it. */
record RatingView(
        UUID id, UUID applicationId, int score, @Nullable String comment, Instant ratedAt) {

    static RatingView of(Rating rating) {
        return new RatingView(rating.id(), rating.applicationId(), rating.score(), rating.comment(), rating.ratedAt());
    }
}
