package vn.tthc.workflow.mining;

import java.util.ArrayList;
import java.util.List;

/** Collects times and says how they spread. */
final class Spread {

    private static final double MEDIAN = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    private final List<Long> minutes = new ArrayList<>();

    /**
     * In minutes of working time; nearest rank, so each is a time that really was.
     *
     * @param median half of all took at most that long
     * @param p90 nine of ten took at most that long
     */
    record Figures(long median, long p90) {}

    void add(long one) {
        minutes.add(one);
    }

    int count() {
        return minutes.size();
    }

    Figures figures() {
        var sorted = minutes.stream().sorted().toList();
        return new Figures(rank(sorted, MEDIAN), rank(sorted, NINE_OF_TEN));
    }

    private static long rank(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
