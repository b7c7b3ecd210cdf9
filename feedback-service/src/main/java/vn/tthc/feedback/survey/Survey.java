package vn.tthc.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey as its agency sees it.
 *
 * @param number which version of its series it is
 * @param seed by which it was drawn: the dossiers with the least SHA-256 of seed and id, so that anybody who has the
 *     dossiers can draw them again; absent until it is opened
 * @param population from how many was drawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Survey(
        UUID id,
        UUID seriesId,
        int number,
        long version,
        String agencyCode,
        State state,
        String title,
        List<Question> questions,
        List<String> procedures,
        LocalDate returnedFrom,
        LocalDate returnedTo,
        LocalDate closesOn,
        int sampleSize,
        int followUpWeeks,
        @Nullable String seed,
        @Nullable Integer population,
        @Nullable UUID keyId) {

    /** DRAFT → OPEN → CLOSED. */
    enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    Questionnaire questionnaire() {
        return new Questionnaire(questions);
    }

    boolean isAnswerable(LocalDate today) {
        return state == State.OPEN && !today.isAfter(closesOn);
    }
}
