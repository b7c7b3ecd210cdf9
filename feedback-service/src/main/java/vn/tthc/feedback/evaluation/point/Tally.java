package vn.tthc.feedback.evaluation.point;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the points of one index. */
public final class Tally {

    private final int index;
    private final SortedMap<Unknown, Long> unknown = new TreeMap<>();
    private long sum;
    private long count;

    public Tally(int index) {
        this.index = index;
    }

    /** Counts it, or counts that nothing is known; what belongs to somebody else's figure is not counted at all. */
    public void add(Score score) {
        var points = score.points();
        var why = score.why();
        if (points != null) {
            sum += points;
            count++;
        } else if (why != null && why != Unknown.NOT_HERE) {
            unknown.merge(why, 1L, Long::sum);
        }
    }

    public Figure figure() {
        var why = new TreeMap<>(unknown);
        if (count == 0 && why.isEmpty()) {
            why.put(Unknown.NOTHING_TO_MEASURE, 1L);
        }
        return new Figure(index, Figure.average(sum, count), sum, count, why, new TreeMap<>(Map.of()));
    }
}
