package vn.tthc.application.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something to be told in a timeline: never a name or a number of a person. */
public record Happening(
        TimelineKind kind,
        Instant at,
        @Nullable String agency,
        @Nullable String otherAgency,
        @Nullable String note) {

    public static Happening of(TimelineKind kind, Instant at, @Nullable String agency) {
        return new Happening(kind, at, agency, null, null);
    }

    public static Happening between(TimelineKind kind, Instant at, String from, String to) {
        return new Happening(kind, at, from, to, null);
    }

    public Happening noting(String text) {
        return new Happening(kind, at, agency, otherAgency, text);
    }
}
