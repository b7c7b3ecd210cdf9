package vn.tthc.feedback.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Case;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Unknown;

/**
 * An evaluation as leaders and supervisors read it.
 *
 * @param lastDay of the period
 * @param digest SHA-256 of all that it says and rests on; for those above the unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        UUID id,
        @Schema(examples = "H90.31") String agency,
        @Schema(examples = "2026-Q3") String period,
        LocalDate from,
        LocalDate lastDay,
        Evaluation.State state,
        Sheet sheet,
        @Nullable String digest,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        long version) {

    static EvaluationView of(Evaluation evaluation, Sheet sheet, boolean withDigest) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.agencyCode(),
                evaluation.period().code(),
                evaluation.period().from(),
                evaluation.period().to().minusDays(1),
                evaluation.state(),
                sheet,
                withDigest ? evaluation.digest() : null,
                evaluation.draftedBy(),
                evaluation.draftedAt(),
                evaluation.approvedBy(),
                evaluation.approvedAt(),
                evaluation.version());
    }

    /** One officer's sheet. */
    record Officer(UUID evaluationId, String officer, String agency, Sheet sheet) {}

    /**
     * A dossier behind the figures.
     *
     * @param decided whether the unit decided it, or only took part
     */
    record Dossier(UUID applicationId, String dossierCode, boolean decided, List<Points> points) {

        /** @param all with index 7, which says whether somebody complained */
        static Dossier of(Case one, boolean all) {
            var points = new ArrayList<Points>();
            for (int place = 0; place < Case.INDICES.size(); place++) {
                points.add(Points.of(Case.INDICES.get(place), one.scores().get(place)));
            }
            one.times().forEach(score -> points.add(Points.of(2, score)));
            points.removeIf(given -> given.why() == Unknown.NOT_HERE || given.index() == Protection.ATTITUDE && !all);
            points.sort(Comparator.comparingInt(Points::index));
            return new Dossier(one.applicationId(), one.dossierCode(), one.decides(), points);
        }
    }

    /** Points in one index, or why there are none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Points(
            int index, @Nullable Integer points, @Nullable Unknown why) {

        static Points of(int index, Score score) {
            return new Points(index, score.points(), score.why());
        }
    }

    /** Whether the facts still give what stands in the evaluation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recomputation(@Nullable String digest, @Nullable String recomputed, boolean identical) {}
}
