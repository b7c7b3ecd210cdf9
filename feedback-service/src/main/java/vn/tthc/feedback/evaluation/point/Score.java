package vn.tthc.feedback.evaluation.point;

import org.jspecify.annotations.Nullable;

/** Points of one dossier or unit in one index, or why there are none. */
public record Score(@Nullable Integer points, @Nullable Unknown why) {

    public Score {
        if ((points == null) == (why == null)) {
            throw new IllegalArgumentException("either points or why there are none");
        }
    }

    public static Score of(int points) {
        return new Score(points, null);
    }

    public static Score none(Unknown why) {
        return new Score(null, why);
    }

    /** The points, or a negative number that says why there are none. */
    public int code() {
        return why == null ? points() == null ? 0 : points() : -1 - why.ordinal();
    }

    /** The way back from {@link #code()}. */
    public static Score ofCode(int code) {
        return code >= 0 ? of(code) : none(Unknown.values()[-1 - code]);
    }
}
