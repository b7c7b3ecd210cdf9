package vn.tthc.feedback.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.rating.RatingRules;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;

/** Counts a survey that is closed; before that nothing is told, since the next answer would be the difference. */
@ApplicationScoped
@Transactional
class SurveyResults {

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};
    private static final int MOST_TEXTS = 1000;

    private final Invitations invitations;
    private final SurveyTexts texts;
    private final RatingRules rules;
    private final Database database;
    private final ObjectMapper json;

    SurveyResults(Invitations invitations, SurveyTexts texts, RatingRules rules, Database database, ObjectMapper json) {
        this.invitations = invitations;
        this.texts = texts;
        this.rules = rules;
        this.database = database;
        this.json = json;
    }

    SurveyResult of(Survey survey) {
        if (survey.state() != Survey.State.CLOSED) {
            throw new Problem(FeedbackProblem.SURVEY_RUNNING);
        }
        var answers = answers(survey.id());
        var minimum = rules.releaseMinimum(survey.closesOn());
        var suppressed = answers.size() < minimum;
        var count = new SurveyCount(survey.questionnaire(), answers, minimum);
        var invited = invitations.invited(survey.id());
        var population = survey.population();
        return new SurveyResult(
                survey.id(),
                survey.title(),
                population == null ? 0 : population,
                invited,
                answers.size(),
                rate(answers.size(), invited),
                suppressed,
                suppressed ? List.of() : count.questions(texts.shown(survey.id(), MOST_TEXTS)));
    }

    private List<Map<String, Object>> answers(UUID survey) {
        return database.query(
                row -> read(row.getString(1)), "select answers from survey_answer where survey_id = ?", survey);
    }

    private static @Nullable BigDecimal rate(int answered, int invited) {
        return invited == 0
                ? null
                : BigDecimal.valueOf(100L * answered).divide(BigDecimal.valueOf(invited), 2, RoundingMode.HALF_UP);
    }

    private Map<String, Object> read(String answers) {
        try {
            return json.readValue(answers, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
