package vn.tthc.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.survey.Question.Option;
import vn.tthc.feedback.survey.Question.Type;

class QuestionnaireTest {

    private static final Question USED = fork("Q1", option("YES", null), option("NO", "Q3"));
    private static final Question SCALE = scale("Q2", null);
    private static final Question WORDS = new Question("Q3", Type.TEXT, "?", false, null, null, null, null);
    private static final Questionnaire BRANCHING = new Questionnaire(List.of(USED, SCALE, WORDS));

    @Test
    void one_whose_ways_all_end_and_reach_every_question_has_no_fault() {
        assertThat(BRANCHING.faults()).isEmpty();
    }

    @Test
    void a_question_that_no_way_reaches_is_dead() {
        assertThat(faults(scale("A", "C"), scale("B", null), scale("C", null)))
                .isEqualTo(Map.of("B", "rule.survey-dead"));
    }

    @Test
    void a_way_that_leads_back_is_a_circle_even_over_one_option() {
        assertThat(faults(scale("A", null), fork("B", option("X", null), option("Y", "A"))))
                .containsValue("rule.survey-cycle");
        assertThat(faults(scale("A", "A"))).containsValue("rule.survey-cycle");
    }

    @Test
    void a_way_to_a_question_that_there_is_not_is_named() {
        assertThat(faults(scale("A", "Z"))).isEqualTo(Map.of("A", "rule.survey-next"));
    }

    @Test
    void a_question_has_what_its_type_needs_and_nothing_else() {
        assertThat(faults(new Question("A", Type.SINGLE, "?", true, List.of(option("X", null)), null, null, null)))
                .containsKey("A");
        assertThat(faults(new Question("A", Type.SCALE, "?", true, null, 5, 1, null)))
                .containsKey("A");
        assertThat(faults(new Question(
                        "A",
                        Type.MULTIPLE,
                        "?",
                        true,
                        List.of(option("X", "END"), option("Y", null)),
                        null,
                        null,
                        null)))
                .containsKey("A");
        assertThat(faults(scale("A", null), scale("A", null))).containsEntry("A", "rule.survey-code-twice");
    }

    @Test
    void only_what_lies_on_the_way_is_answered_and_what_is_required_must_be() {
        assertThat(BRANCHING.faults(Map.of("Q1", "YES", "Q2", 3))).isEmpty();
        assertThat(BRANCHING.faults(Map.of("Q1", "NO", "Q3", "Không"))).isEmpty();
        assertThat(BRANCHING.faults(Map.of("Q1", "NO", "Q2", 3))).isEqualTo(Map.of("Q2", "rule.survey-not-asked"));
        assertThat(BRANCHING.faults(Map.of("Q1", "YES"))).isEqualTo(Map.of("Q2", "rule.survey-answer"));
        assertThat(BRANCHING.faults(Map.of("Q1", "PERHAPS", "Q2", 6))).containsOnlyKeys("Q1", "Q2");
        assertThat(BRANCHING.faults(Map.of("Q1", "YES", "Q2", "<script>"))).containsOnlyKeys("Q2");
    }

    static Question fork(String code, Option... options) {
        return new Question(code, Type.SINGLE, "?", true, List.of(options), null, null, null);
    }

    static Question scale(String code, @Nullable String next) {
        return new Question(code, Type.SCALE, "?", true, null, 1, 5, next);
    }

    static Option option(String code, @Nullable String next) {
        return new Option(code, "?", next);
    }

    private static Map<String, String> faults(Question... questions) {
        return new Questionnaire(List.of(questions)).faults();
    }
}
