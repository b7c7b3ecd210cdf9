package vn.tthc.bench.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.tthc.bench.Result;

/** Keeps how long each step took, in the order in which the steps were first seen. */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Map<String, List<Long>> nanos = Collections.synchronizedMap(new LinkedHashMap<>());

    <T> T time(String step, Supplier<T> action) {
        var start = System.nanoTime();
        var outcome = action.get();
        record(step, System.nanoTime() - start);
        return outcome;
    }

    private void record(String step, long taken) {
        nanos.computeIfAbsent(step, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(taken);
    }

    /** The median and the 95th percentile of each step in milliseconds. */
    List<Result> results() {
        return nanos.entrySet().stream()
                .flatMap(step -> Stream.of(
                        percentile(step.getKey(), step.getValue(), 50), percentile(step.getKey(), step.getValue(), 95)))
                .toList();
    }

    private static Result percentile(String step, List<Long> taken, int percent) {
        var sorted = taken.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return Result.of(step + " p" + percent, sorted[Math.max(rank, 0)] / NANOS_PER_MILLI, "ms", 0);
    }
}
