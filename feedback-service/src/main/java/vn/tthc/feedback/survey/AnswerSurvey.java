package vn.tthc.feedback.survey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * Answers with the token that gives the right to them.
 *
 * @param answers by the code of the question: the option's code, a list of such codes, a whole number or a text
 */
record AnswerSurvey(
        @NotBlank @Size(max = 500) String token,
        @NotNull @Size(max = 50) Map<String, Object> answers) {}
