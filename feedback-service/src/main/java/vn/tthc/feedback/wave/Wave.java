package vn.tthc.feedback.wave;

import java.time.LocalDate;
import java.util.List;

/**
 * How often something was reported this week and in the eight weeks before, and whether that is a wave: at least so many,
 * and at least so many per cent of the median of the weeks before. A median, because one bad week makes no custom.
 *
 * @param topic AGENCY, PROCEDURE or PLACE
 * @param key which agency, procedure or place
 * @param weekOf the Monday of this week
 * @param before of each of the weeks before, the oldest first
 * @param least reports that a wave has, by the rules
 * @param percent of the median that a wave has, by the rules
 */
record Wave(
        String topic,
        String key,
        LocalDate weekOf,
        int count,
        List<Integer> before,
        double median,
        int least,
        int percent) {

    /** Weeks that are looked back on. */
    static final int WEEKS = 8;

    private static final int ALL = 100;

    static Wave of(
            String topic, String key, LocalDate weekOf, int count, List<Integer> before, int least, int percent) {
        return new Wave(topic, key, weekOf, count, before, median(before), least, percent);
    }

    boolean isRising() {
        return count >= least && count * (double) ALL >= median * percent;
    }

    static double median(List<Integer> counts) {
        var sorted = counts.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
