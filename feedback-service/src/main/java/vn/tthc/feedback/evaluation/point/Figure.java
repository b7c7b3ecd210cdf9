package vn.tthc.feedback.evaluation.point;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One index of a unit or an officer: sum of points by number of what they were given for, to one decimal.
 *
 * @param index 1 to 9
 * @param score absent where nothing is known
 * @param sum the numerator, {@code count} the denominator
 * @param unknown what was left out of both, by why
 * @param numbers what the points of a unit as a whole were found from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        int index,
        @Nullable BigDecimal score,
        long sum,
        long count,
        SortedMap<Unknown, Long> unknown,
        SortedMap<String, Long> numbers) {

    public Figure {
        unknown = new TreeMap<>(unknown);
        numbers = new TreeMap<>(numbers);
    }

    /** One whose points are given once for the unit. */
    public static Figure ofUnit(int index, Score score, Map<String, Long> numbers) {
        var tally = new Tally(index);
        tally.add(score);
        var figure = tally.figure();
        return new Figure(
                index, figure.score(), figure.sum(), figure.count(), figure.unknown(), new TreeMap<>(numbers));
    }

    static @Nullable BigDecimal average(long sum, long count) {
        return count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }
}
