package vn.tthc.feedback.evaluation.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Sheet;

/**
 * What everybody may know of an approved evaluation: averages to one decimal, never counts, and nothing that rests on
 * fewer dossiers than the threshold. Without counts a difference between two units gives nothing away.
 *
 * @param withheld that there are too few dossiers to say anything
 * @param total absent where one of the figures is withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenEvaluation(
        @Schema(examples = "H90.31") String agency,
        String name,
        @Schema(examples = "2026-Q3") String period,
        LocalDate approvedOn,
        boolean withheld,
        List<Index> indices,
        @Nullable BigDecimal total,
        @Nullable String band) {

    /** @param score absent where it is not known or withheld */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Index(int index, @Nullable BigDecimal score, boolean withheld) {}

    static OpenEvaluation of(
            String agency, String name, String period, LocalDate approvedOn, Sheet sheet, int threshold) {
        if (sheet.dossiers() < threshold) {
            return new OpenEvaluation(agency, name, period, approvedOn, true, List.of(), null, null);
        }
        var indices =
                sheet.figures().stream().map(figure -> index(figure, threshold)).toList();
        var whole = indices.stream().noneMatch(Index::withheld);
        return new OpenEvaluation(
                agency, name, period, approvedOn, false, indices, whole ? sheet.total() : null, sheet.band());
    }

    /** The points of a unit as a whole rest on no single dossier. */
    private static Index index(Figure figure, int threshold) {
        var ofUnit = !figure.numbers().isEmpty();
        var few = !ofUnit && figure.count() > 0 && figure.count() < threshold;
        return new Index(figure.index(), few ? null : figure.score(), few);
    }
}
