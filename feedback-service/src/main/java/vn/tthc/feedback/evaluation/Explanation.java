package vn.tthc.feedback.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.point.Unknown;

/**
 * How each figure came about.
 *
 * @param band with its rule; its name is absent as long as what is not known could make it another one
 */
record Explanation(String agency, String period, List<Line> figures, BigDecimal total, BigDecimal most, Band band) {

    /**
     * One index.
     *
     * @param numerator sum of points, {@code denominator} what they were given for
     * @param unknown what was left out of both
     * @param numbers what the points of the unit as a whole were found from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int index,
            String title,
            @Nullable BigDecimal score,
            long numerator,
            long denominator,
            List<LeftOut> unknown,
            SortedMap<String, Long> numbers,
            String formula,
            String law) {}

    record LeftOut(Unknown why, String text, long count) {}

    /** What the total amounts to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(@Nullable String code, @Nullable String name, String formula, String law) {}
}
