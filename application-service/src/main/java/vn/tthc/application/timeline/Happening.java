package vn.tthc.application.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told in a timeline: never a name or a number of a person.
 *
 * @param dueAt until when the internal process had to do it, or what it led to; absent where nothing was set
 */
public record Happening(
        TimelineKind kind,
        Instant at,
        @Nullable String agency,
        @Nullable String otherAgency,
        @Nullable String note,
        @Nullable Instant dueAt) {

    public static Happening of(TimelineKind kind, Instant at, @Nullable String agency) {
        return new Happening(kind, at, agency, null, null, null);
    }

    public static Happening between(TimelineKind kind, Instant at, String from, String to) {
        return new Happening(kind, at, from, to, null, null);
    }

    public Happening noting(String text) {
        return new Happening(kind, at, agency, otherAgency, text, dueAt);
    }

    /** What happened by then was in time. */
    public Happening due(@Nullable Instant by) {
        return new Happening(kind, at, agency, otherAgency, note, by);
    }
}
