package vn.tthc.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer in words, apart from what else the same person answered.
 *
 * @param text as it was written, which stays
 * @param shown what is shown of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyText(
        UUID id,
        String question,
        String text,
        State state,
        @Nullable String shown) {

    /** Nothing is shown before somebody has looked at it. */
    enum State {
        WAITING,
        SHOWN,
        HIDDEN
    }
}
