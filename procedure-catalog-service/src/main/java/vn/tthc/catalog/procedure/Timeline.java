package vn.tthc.catalog.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which version of one procedure is in force when, as we know it now. Pure: it is what the rules of publication are
 * written in and tested against; the database keeps it and refuses overlaps once more.
 *
 * @param lastNumber the highest version number ever given, in force or not
 */
public record Timeline(List<Period> periods, int lastNumber) {

    /** A procedure that nobody has heard of. */
    public static final Timeline NONE = new Timeline(List.of(), 0);

    public Timeline {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
    }

    /**
     * One version's days, from the first to the first after; open-ended without {@code to}.
     *
     * @param validityId the row that says so
     */
    public record Period(
            UUID validityId,
            UUID versionId,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            String contentHash) {

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean lastsBeyond(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    /** The version in force on a day. */
    public Optional<Period> on(LocalDate day) {
        return periods.stream().filter(p -> p.contains(day)).findFirst();
    }

    /** Whether any version is in force on that day or later. */
    public boolean hasAnyFrom(LocalDate day) {
        return periods.stream().anyMatch(p -> p.lastsBeyond(day));
    }

    /** The first version that begins after a day. */
    public Optional<Period> beginningAfter(LocalDate day) {
        return periods.stream().filter(p -> p.from().isAfter(day)).findFirst();
    }

    /** The version that a decision made now would start from: the one in force, else the one to come. */
    public Optional<Period> last() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    /** Nothing is in force from that day on. */
    public Timeline closedAt(LocalDate day) {
        var kept = new ArrayList<Period>();
        for (var p : periods) {
            if (!p.lastsBeyond(day)) {
                kept.add(p);
            } else if (p.from().isBefore(day)) {
                kept.add(new Period(p.validityId(), p.versionId(), p.number(), p.from(), day, null, p.contentHash()));
            }
        }
        return new Timeline(kept, lastNumber);
    }

    /** The same with one more version; it may not overlap another. */
    public Timeline with(Period added) {
        if (periods.stream().anyMatch(p -> overlap(p, added))) {
            throw new IllegalArgumentException("Two versions in force on one day");
        }
        var all = new ArrayList<>(periods);
        all.add(added);
        return new Timeline(all, Math.max(lastNumber, added.number()));
    }

    private static boolean overlap(Period a, Period b) {
        return a.lastsBeyond(b.from()) && b.lastsBeyond(a.from());
    }
}
