package vn.tthc.feedback.rating;

import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.blind.BlindKeyView;

/** A key and all that its tokens tell. */
record RatingKeyView(
        String period, String agencyCode, @Nullable String procedureCode, BlindKeyView key) {}
