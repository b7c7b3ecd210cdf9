package vn.tthc.catalog.procedure;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
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
 * @param ending what ended it, as long as nothing has changed since
 */
public record Timeline(
        List<Period> periods, int lastNumber, @Nullable Ending ending) {

    /** A procedure that nobody has heard of. */
    public static final Timeline NONE = new Timeline(List.of(), 0);

    public Timeline {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        for (int i = 1; i < periods.size(); i++) {
            if (overlap(periods.get(i - 1), periods.get(i))) {
                throw new IllegalArgumentException("Two versions in force on one day");
            }
        }
    }

    /** A procedure that nothing has ended, or that has changed since. */
    public Timeline(List<Period> periods, int lastNumber) {
        this(periods, lastNumber, null);
    }

    /**
     * A decision that ended the procedure.
     *
     * @param replaced another procedure took its place
     * @param taken the days that it took, as they were
     */
    public record Ending(UUID decisionId, boolean replaced, List<Period> taken) {}

    /**
     * One version's days, from the first to the first after; open-ended without {@code to}.
     *
     * @param validityId the row that says so
     * @param source where the version comes from, which no later decision changes
     */
    public record Period(
            UUID validityId,
            UUID versionId,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            Source source) {

        public String contentHash() {
            return source.contentHash();
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        boolean lastsBeyond(LocalDate day) {
            return to == null || to.isAfter(day);
        }

        /** The same version on other days. */
        public Period during(LocalDate begin, @Nullable LocalDate end, @Nullable String next) {
            return new Period(validityId, versionId, number, begin, end, next, source);
        }

        /** Whether it has not begun yet. */
        public boolean isFutureOn(LocalDate today) {
            return from.isAfter(today);
        }
    }

    /**
     * Where a version comes from.
     *
     * @param decisionId the decision that published it
     * @param continues it took over from the version before it, which goes on if this one never begins
     * @param replaces the procedure whose place it took, which likewise goes on
     */
    public record Source(
            UUID decisionId,
            String contentHash,
            boolean continues,
            @Nullable String replaces) {}

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

    /** The days of one version, if there are any left to it. */
    public Optional<Period> ofVersion(int number) {
        return periods.stream().filter(p -> p.number() == number).findFirst();
    }

    /** Stands for what is known of the procedure now: every change gives another, until it is taken back whole. */
    public Optional<UUID> state() {
        if (periods.size() < 2) {
            return periods.stream().map(Period::validityId).findFirst();
        }
        var rows = periods.stream().map(p -> p.validityId().toString()).collect(joining());
        return Optional.of(UUID.nameUUIDFromBytes(rows.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first day after the ending; absent without one. */
    public Optional<LocalDate> endsOn() {
        return ending == null
                ? Optional.empty()
                : ending.taken().stream()
                        .map(p -> ofVersion(p.number())
                                .flatMap(left -> Optional.ofNullable(left.to()))
                                .orElse(p.from()))
                        .min(Comparator.naturalOrder());
    }

    Optional<Period> endingOn(LocalDate day) {
        return periods.stream().filter(p -> day.equals(p.to())).findFirst();
    }

    /** Whether the period shares no day with any but those that it takes the place of. */
    public boolean hasRoomFor(Period wanted, Collection<Period> insteadOf) {
        return periods.stream()
                .filter(p -> insteadOf.stream().noneMatch(o -> o.validityId().equals(p.validityId())))
                .noneMatch(p -> overlap(p, wanted));
    }

    private static boolean overlap(Period a, Period b) {
        return a.lastsBeyond(b.from()) && b.lastsBeyond(a.from());
    }
}
