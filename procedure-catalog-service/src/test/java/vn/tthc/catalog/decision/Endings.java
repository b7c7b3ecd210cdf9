package vn.tthc.catalog.decision;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the model remembers of procedures that were ended: that is given back while nothing has changed since. */
final class Endings {

    /**
     * A procedure as it was before it was ended.
     *
     * @param publication that ended it, counted from 0
     */
    record Ended(int publication, int day, boolean replaced, int[] days, List<Integer> successors) {

        /** Whether a version lost days by it. */
        boolean took(int version) {
            return Arrays.stream(days, day, days.length).anyMatch(v -> v == version);
        }
    }

    private final @Nullable Ended[] standing = new Ended[Command.CODES];
    private int given;

    void remember(int code, Ended ended) {
        standing[code] = ended;
    }

    /** Another publication builds on what an ending left. */
    void changed(int code, int publication) {
        var ended = standing[code];
        if (ended != null && ended.publication() != publication) {
            standing[code] = null;
        }
    }

    @Nullable
    Ended standing(int code) {
        return standing[code];
    }

    Ended give(int code) {
        given++;
        return standing[code];
    }

    int given() {
        return given;
    }

    boolean mayBeCancelled(int code, int corrects, int today) {
        var ended = standing[code];
        return ended != null && !ended.replaced() && ended.publication() == corrects && ended.day() > today;
    }

    /** Whether a procedure ended, the last that happened to it, because of a version of that publication. */
    boolean isFor(int replaced, int publication) {
        var ended = replaced < 0 ? null : standing[replaced];
        return ended != null && ended.replaced() && ended.publication() == publication;
    }
}
