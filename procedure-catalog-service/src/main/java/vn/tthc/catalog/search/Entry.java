package vn.tthc.catalog.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as searching knows it: a version that is in force or will be, or a row of the national list.
 *
 * @param version absent where only the national list tells of it
 * @param validFrom first day, absent where it has none
 * @param validTo first day on which it is no longer in force
 * @param onlineLevel what the version itself says
 * @param offers what the controller has stated, by day
 * @param tokens the name as it is compared
 * @param words what may be asked for: words of the name, its keywords and its code
 * @param prior what the same match is worth more for
 */
record Entry(
        String code,
        String name,
        @Nullable String sectorCode,
        @Nullable String sectorName,
        @Nullable Integer version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean internal,
        boolean listedOnly,
        List<String> agencies,
        List<String> levels,
        List<String> subjects,
        String onlineLevel,
        String type,
        @Nullable String issuer,
        List<Offer> offers,
        String tokens,
        List<String> words,
        double prior) {

    private static final String NONE = "NONE";

    /** How it is offered from a day on, until another. */
    record Offer(LocalDate from, @Nullable LocalDate to, String onlineLevel, String interAgency) {}

    boolean holdsOn(LocalDate day) {
        return contains(validFrom, validTo, day);
    }

    /** What the controller has stated for the day, else what the version says. */
    String onlineLevel(LocalDate day) {
        return offer(day) instanceof Offer offer ? offer.onlineLevel() : onlineLevel;
    }

    String interAgency(LocalDate day) {
        return offer(day) instanceof Offer offer ? offer.interAgency() : NONE;
    }

    private @Nullable Offer offer(LocalDate day) {
        for (var offer : offers) {
            if (contains(offer.from(), offer.to(), day)) {
                return offer;
            }
        }
        return null;
    }

    private static boolean contains(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
