package vn.tthc.feedback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a survey.
 *
 * @param responseRate answers of those invited, in per cent
 * @param suppressed whether too few answered for anything to be shown but the rate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyResult(
        UUID id,
        String title,
        int population,
        int invited,
        int answered,
        @Nullable BigDecimal responseRate,
        boolean suppressed,
        List<OfQuestion> questions) {

    /**
     * @param answered how many answered it; absent where it is suppressed
     * @param counts by option or value
     * @param together how many answers the options have together that too few chose to be shown apart
     * @param median of numbers
     * @param texts what was shown of answers in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfQuestion(
            String code,
            String text,
            boolean suppressed,
            @Nullable Integer answered,
            @Nullable List<OfOption> counts,
            @Nullable Integer together,
            @Nullable Integer median,
            @Nullable List<String> texts) {

        static OfQuestion suppressed(Question question) {
            return new OfQuestion(question.code(), question.text(), true, null, null, null, null, null);
        }
    }

    /** How often an option or a value was answered. */
    record OfOption(String code, int count) {}
}
