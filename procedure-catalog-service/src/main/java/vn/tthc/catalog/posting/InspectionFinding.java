package vn.tthc.catalog.posting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One question of a checklist and what was found; no result until it is answered. */
@Embeddable
record InspectionFinding(
        String questionCode,
        String question,
        String basis,
        @Enumerated(EnumType.STRING) @Nullable Result result,
        @Nullable String note) {

    /** PASS, FAIL with a note that says what is wrong, or a question that does not arise here. */
    enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    InspectionFinding answered(Result found, @Nullable String remark) {
        return new InspectionFinding(questionCode, question, basis, found, remark);
    }
}
