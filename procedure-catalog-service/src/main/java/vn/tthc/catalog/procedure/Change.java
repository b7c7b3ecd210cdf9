package vn.tthc.catalog.procedure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does to one procedure. The days of known versions are restated, never edited, and at most one version
 * is added.
 *
 * @param restated the periods that are no longer what we know, with what we know instead
 * @param opening the version that is added; absent when days alone change
 */
public record Change(
        String procedureCode,
        List<Restated> restated,
        @Nullable Opening opening) {

    public Change {
        restated = List.copyOf(restated);
    }

    /**
     * Other days for a version.
     *
     * @param becomes absent when no day is left to it
     */
    public record Restated(Timeline.Period was, Timeline.@Nullable Period becomes, Cause cause) {

        Restated(Timeline.Period was, Timeline.@Nullable Period becomes) {
            this(was, becomes, Cause.OTHER);
        }

        /** A version without any day ends on the one it would have begun. */
        LocalDate end() {
            return becomes == null ? was.from() : requireNonNull(becomes.to(), "a closed period");
        }

        /** Whether all there is to tell is when it ends and who takes its place. */
        boolean closes() {
            return becomes == null
                    || (cause != Cause.GIVEN_BACK
                            && becomes.to() != null
                            && becomes.from().equals(was.from()));
        }
    }

    /** Why a version has other days, where a later decision may ask. */
    public enum Cause {
        ABOLISHED,
        REPLACED,
        GIVEN_BACK,
        OTHER;

        /** Whether the procedure ended by it. */
        public boolean ends() {
            return this == ABOLISHED || this == REPLACED;
        }
    }

    /**
     * A new version; already sanitised and checked.
     *
     * @param to an end that was decided earlier and stands, with who then takes its place
     */
    public record Opening(
            UUID versionId,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            boolean continues,
            @Nullable String replaces,
            ProcedureDocument document) {}

    /**
     * A procedure begins, or goes on as another version for as long as the one in force was to go on; a version that
     * was published for later stands.
     */
    public static Change open(
            String code,
            Timeline known,
            LocalDate from,
            @Nullable String replaces,
            UUID versionId,
            ProcedureDocument document) {
        var current = known.on(from).orElse(null);
        if (current == null) {
            var until = known.beginningAfter(from).map(Timeline.Period::from).orElse(null);
            return new Change(
                    code,
                    List.of(),
                    new Opening(versionId, known.lastNumber() + 1, from, until, null, false, replaces, document));
        }
        return current.from().equals(from)
                ? correct(code, known, current, versionId, document)
                : amend(code, known, current, from, versionId, document);
    }

    /** The same for a procedure that takes no other's place. */
    public static Change open(String code, Timeline known, LocalDate from, UUID versionId, ProcedureDocument document) {
        return open(code, known, from, null, versionId, document);
    }

    /** The same days with another content, from the first of them on. */
    public static Change correct(
            String code, Timeline known, Timeline.Period wrong, UUID versionId, ProcedureDocument document) {
        var opening = new Opening(
                versionId,
                known.lastNumber() + 1,
                wrong.from(),
                wrong.to(),
                wrong.successor(),
                wrong.source().continues(),
                wrong.source().replaces(),
                document);
        return new Change(code, List.of(new Restated(wrong, null)), opening);
    }

    private static Change amend(
            String code,
            Timeline known,
            Timeline.Period current,
            LocalDate from,
            UUID versionId,
            ProcedureDocument document) {
        var opening = new Opening(
                versionId, known.lastNumber() + 1, from, current.to(), current.successor(), true, null, document);
        return new Change(code, List.of(new Restated(current, current.during(current.from(), from, null))), opening);
    }

    /**
     * A procedure ends, with everything that was published for later. The last version that is left says who takes its
     * place, also when the one that ends had not begun before that day.
     */
    public static Change close(String code, Timeline known, LocalDate day, @Nullable String successor) {
        var cause = successor == null ? Cause.ABOLISHED : Cause.REPLACED;
        var ending = known.periods().stream()
                .filter(p -> p.lastsBeyond(day))
                .map(p -> new Restated(p, p.from().isBefore(day) ? p.during(p.from(), day, successor) : null, cause));
        var left = known.endingOn(day).stream()
                .filter(p -> successor != null && p.successor() == null)
                .map(p -> new Restated(p, p.during(p.from(), day, successor), cause));
        return new Change(code, Stream.concat(ending, left).toList(), null);
    }

    /** A version begins on another day; what was before it lasts until then. */
    public static List<Change> redate(String code, Timeline.Period version, @Nullable Before before, LocalDate from) {
        var moved = new Restated(version, version.during(from, version.to(), version.successor()));
        return with(
                code,
                moved,
                before,
                from,
                before == null ? null : before.period().successor());
    }

    /** A version never begins; what was before it lasts as long as this one would have. */
    public static List<Change> cancel(String code, Timeline known, Timeline.Period version, @Nullable Before before) {
        var next = before == null || before.code().equals(code) ? version.successor() : after(code, known, version);
        return with(code, new Restated(version, null), before, version.to(), next);
    }

    /** A version that was to replace another procedure never begins; that one goes on as it would have until then. */
    public static List<Change> cancelReplacing(
            String code, Timeline known, Timeline.Period version, String replaced, Timeline ended) {
        return List.of(
                new Change(code, List.of(new Restated(version, null)), null),
                giveBack(replaced, ended, version.to(), after(code, known, version)));
    }

    /** An abolition never takes effect: everything is as it was before. */
    public static Change cancelEnding(String code, Timeline ended) {
        return giveBack(code, ended, null, null);
    }

    /** Who takes over when a version ends, be it the procedure's own next one. */
    private static @Nullable String after(String code, Timeline known, Timeline.Period version) {
        var end = version.to();
        return version.successor() == null && end != null && known.on(end).isPresent() ? code : version.successor();
    }

    private static Change giveBack(String code, Timeline ended, @Nullable LocalDate until, @Nullable String successor) {
        var restated = requireNonNull(ended.ending(), "an ending").taken().stream()
                .filter(p -> until == null || p.from().isBefore(until))
                .map(p -> new Restated(
                        ended.ofVersion(p.number()).orElse(p),
                        until != null && p.lastsBeyond(until) ? p.during(p.from(), until, successor) : p,
                        Cause.GIVEN_BACK))
                .toList();
        return new Change(code, restated, null);
    }

    private static List<Change> with(
            String code,
            Restated version,
            @Nullable Before before,
            @Nullable LocalDate until,
            @Nullable String successor) {
        if (before == null) {
            return List.of(new Change(code, List.of(version), null));
        }
        var period = before.period();
        var lasting = new Restated(period, period.during(period.from(), until, successor));
        return before.code().equals(code)
                ? List.of(new Change(code, List.of(version, lasting), null))
                : List.of(new Change(code, List.of(version), null), new Change(before.code(), List.of(lasting), null));
    }

    /** The version whose days a version took: an earlier one of its own, or the last of a procedure it replaces. */
    public record Before(String code, Timeline.Period period) {

        /** Empty when it took nobody's, or when that has changed since. */
        public static Optional<Before> of(String code, Timeline own, Timeline replaced, Timeline.Period version) {
            var source = version.source();
            var other = source.replaces();
            if (other != null) {
                return replaced.endingOn(version.from())
                        .filter(p -> code.equals(p.successor()))
                        .map(p -> new Before(other, p));
            }
            return source.continues() ? own.endingOn(version.from()).map(p -> new Before(code, p)) : Optional.empty();
        }
    }
}
