package vn.tthc.feedback.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * What an officer found a report to be (NĐ 20/2008 Điều 9).
 *
 * @param ground of behaviour and regulations; absent for what belongs elsewhere
 * @param competentAgency to whom it has to be transferred; absent where the agency itself is competent
 */
@Embeddable
record Finding(
        @Enumerated(EnumType.STRING) Classification classification,
        @Nullable @Enumerated(EnumType.STRING) Ground ground,
        @Nullable String competentAgency) {

    /** Behaviour has one ground; of a regulation it must be said what is wrong with it. */
    static Finding of(Classification classification, @Nullable Ground ground, @Nullable String competentAgency) {
        var found =
                classification == Classification.ADMINISTRATIVE_BEHAVIOUR && ground == null ? Ground.CONDUCT : ground;
        var fits = switch (classification) {
            case ADMINISTRATIVE_BEHAVIOUR -> found == Ground.CONDUCT;
            case ADMINISTRATIVE_REGULATION -> found != null && found != Ground.CONDUCT;
            case COMPLAINT, DENUNCIATION -> found == null;
        };
        if (!fits) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("ground", "Ground", "rule.report-ground");
        }
        return new Finding(classification, found, competentAgency);
    }

    boolean aboutBehaviour() {
        return classification == Classification.ADMINISTRATIVE_BEHAVIOUR;
    }
}
