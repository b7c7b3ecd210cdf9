package vn.tthc.platform.inbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts while a replay runs. What a follower became is counted too. */
final class ReplayTally {

    private static final int SHOWN = 20;

    private final Map<Replay.Result, Integer> counts = new EnumMap<>(Replay.Result.class);
    private final List<Long> failed = new ArrayList<>();

    void count(long id, Replay.Result result) {
        counts.merge(result, 1, Integer::sum);
        if (result == Replay.Result.FAILED && failed.size() < SHOWN) {
            failed.add(id);
        }
    }

    ReplayReport report(@Nullable Long next) {
        return new ReplayReport(
                number(Replay.Result.REPLAYED),
                number(Replay.Result.FAILED),
                number(Replay.Result.BLOCKED),
                number(Replay.Result.NO_CONSUMER),
                List.copyOf(failed),
                next);
    }

    private int number(Replay.Result result) {
        return counts.getOrDefault(result, 0);
    }
}
