package vn.tthc.workflow.mining;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A log of what happened in processes, written case by case. */
interface EventTable extends AutoCloseable {

    void add(FinishedCase one) throws IOException;

    @Override
    void close() throws IOException;

    /** What happened to a task: it came to the desk, was taken, was over. The words are those of XES. */
    enum Transition {
        SCHEDULE,
        START,
        COMPLETE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that happened. */
    record Happening(FinishedCase.Work work, Transition transition, Instant at) {}

    /** Everything that happened in a case, in the order in which it did. */
    static List<Happening> of(FinishedCase one) {
        var happenings = new ArrayList<Happening>();
        for (var work : one.works()) {
            happenings.add(new Happening(work, Transition.SCHEDULE, work.openedAt()));
            Stream.ofNullable(work.claimedAt())
                    .map(at -> new Happening(work, Transition.START, at))
                    .forEach(happenings::add);
            happenings.add(new Happening(work, Transition.COMPLETE, work.closedAt()));
        }
        happenings.sort(Comparator.comparing(Happening::at).thenComparing(Happening::transition));
        return happenings;
    }
}
