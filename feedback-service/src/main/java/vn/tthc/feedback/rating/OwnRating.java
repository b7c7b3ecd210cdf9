package vn.tthc.feedback.rating;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rating as the holder of its token sees it; nobody else sees one.
 *
 * @param changeableUntil the last day on which the token may change it
 */
record OwnRating(
        int level,
        Map<String, Integer> contents,
        String period,
        String agencyCode,
        @Nullable String procedureCode,
        LocalDate changeableUntil,
        long version) {}
