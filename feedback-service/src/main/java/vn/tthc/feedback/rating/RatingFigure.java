package vn.tthc.feedback.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an agency was rated in a period. Where too few rated, or where the figure held against others would show too few,
 * there is nothing but that it is suppressed.
 *
 * @param below whether those below the agency count too
 * @param procedureCode absent for all procedures
 * @param satisfied satisfied and very satisfied, with the interval of 95 % confidence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatingFigure(
        String period,
        String agencyCode,
        boolean below,
        @Nullable String procedureCode,
        boolean suppressed,
        @Nullable Levels levels,
        @Nullable Wilson satisfied,
        @Nullable List<OfContent> contents) {

    /** How many were of each level. */
    record Levels(int dissatisfied, int satisfied, int verySatisfied) {}

    /** How a content was rated by those who rated in full. */
    record OfContent(String code, Wilson satisfied) {}

    static RatingFigure of(String period, Unit unit, Optional<Tally> tally) {
        var procedure = unit.procedure().isEmpty() ? null : unit.procedure();
        return tally.filter(shown -> shown.ratings() > 0)
                .map(shown -> new RatingFigure(
                        period,
                        unit.agency(),
                        unit.below(),
                        procedure,
                        false,
                        new Levels(shown.dissatisfied(), shown.satisfied(), shown.verySatisfied()),
                        Wilson.of(shown.share()),
                        shown.contents().entrySet().stream()
                                .map(content -> new OfContent(content.getKey(), Wilson.of(content.getValue())))
                                .toList()))
                .orElseGet(
                        () -> new RatingFigure(period, unit.agency(), unit.below(), procedure, true, null, null, null));
    }
}
