package vn.tthc.feedback.survey;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.feedback.blind.BlindToken;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** Takes answers from whoever holds a token. Like a rating's, the transaction writes nothing that names anybody. */
@ApplicationScoped
@Transactional
class SurveyAnswers {

    private final Surveys surveys;
    private final BlindKeys keys;
    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    SurveyAnswers(Surveys surveys, BlindKeys keys, Database database, ObjectMapper json, Clock clock) {
        this.surveys = surveys;
        this.keys = keys;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    PublicSurvey open(UUID id) {
        return surveys.find(id)
                .filter(survey -> survey.isAnswerable(today()))
                .map(survey -> new PublicSurvey(
                        survey.id(),
                        survey.title(),
                        survey.questions(),
                        survey.closesOn(),
                        keys.find(requireNonNull(survey.keyId())).orElseThrow()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    Answered answer(AnswerSurvey request) {
        database.query(row -> true, "select pg_advisory_xact_lock_shared(hashtextextended('survey-answers', 0))");
        var token = BlindToken.of(request.token());
        keys.verify(token);
        var survey = surveys.ofKey(token.keyId()).orElseThrow(() -> new Problem(FeedbackProblem.TOKEN_KEY_UNKNOWN));
        if (!survey.isAnswerable(today())) {
            throw new Problem(FeedbackProblem.SURVEY_NOT_OPEN);
        }
        check(survey.questionnaire(), request.answers());
        store(survey, token, new LinkedHashMap<>(request.answers()));
        return new Answered(survey.id());
    }

    private static void check(Questionnaire questionnaire, Map<String, Object> answers) {
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        questionnaire.faults(answers).forEach((code, rule) -> problem.violation("answers." + code, "Answer", rule));
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** Words go apart from the other answers: whoever looks through them sees nothing else of the person. */
    private void store(Survey survey, BlindToken token, Map<String, Object> answers) {
        var texts = new LinkedHashMap<String, String>();
        survey.questions().stream()
                .filter(question -> question.type() == Question.Type.TEXT && answers.containsKey(question.code()))
                .forEach(question -> texts.put(question.code(), String.valueOf(answers.remove(question.code()))));
        var stored = database.update(
                "insert into survey_answer (token, survey_id, answers) values (?, ?, ?::jsonb) on conflict do nothing",
                token.digest(),
                survey.id(),
                write(answers));
        if (stored == 0) {
            throw new Problem(FeedbackProblem.SURVEY_ANSWERED);
        }
        database.update(
                "insert into survey_text (survey_id, question, text) select ?, t.question, t.text"
                        + " from unnest(?::text[], ?::text[]) as t (question, text)",
                survey.id(),
                texts.keySet().toArray(String[]::new),
                texts.values().toArray(String[]::new));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }

    private String write(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
