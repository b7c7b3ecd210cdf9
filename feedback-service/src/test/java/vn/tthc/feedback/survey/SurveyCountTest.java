package vn.tthc.feedback.survey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.feedback.survey.QuestionnaireTest.fork;
import static vn.tthc.feedback.survey.QuestionnaireTest.option;
import static vn.tthc.feedback.survey.QuestionnaireTest.scale;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurveyCountTest {

    private static final int MINIMUM = 5;

    /** X ends, Y and Z go on to Q2. */
    private static final Questionnaire SURVEY = new Questionnaire(
            List.of(fork("Q1", option("X", "END"), option("Y", null), option("Z", null)), scale("Q2", null)));

    @Test
    void an_option_that_few_chose_is_shown_together_with_another() {
        var shown = count(3, 7, 20);

        assertThat(shown.getFirst().counts()).containsExactly(new SurveyResult.OfOption("Z", 20));
        assertThat(shown.getFirst().together()).isEqualTo(10);
    }

    /** Seven and twenty were asked Q2: beside thirty answers in all, that would say that three chose X. */
    @Test
    void a_question_whose_number_would_give_a_small_option_away_is_suppressed() {
        assertThat(count(3, 7, 20).getLast().suppressed()).isTrue();
        assertThat(count(6, 7, 20).getLast().suppressed()).isFalse();
    }

    @Test
    void a_scale_shows_values_that_enough_gave() {
        var answers = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 14; i++) {
            answers.add(Map.of("A", i < 2 ? 1 : i < 8 ? 3 : 5));
        }

        var shown = new SurveyCount(new Questionnaire(List.of(scale("A", null))), answers, MINIMUM)
                .questions(List.of())
                .getFirst();

        assertThat(shown.counts()).containsExactly(new SurveyResult.OfOption("5", 6));
        assertThat(shown.together()).isEqualTo(8);
    }

    /** Who is behind each number that is shown, as a set of X, Y and Z; and behind every difference of such. */
    @Property(tries = 200)
    void no_difference_of_what_is_shown_of_a_fork_and_behind_it_is_about_few(
            @ForAll @IntRange(max = 12) int x, @ForAll @IntRange(max = 12) int y, @ForAll @IntRange(max = 12) int z) {
        if (x + y + z < MINIMUM) {
            return;
        }
        var sizes = new int[] {x, y, z};
        var known = new HashSet<Integer>();
        for (var question : count(x, y, z)) {
            if (question.answered() != null) {
                known.add(question.code().equals("Q1") ? 0b111 : 0b110);
            }
            if (question.counts() != null && question.code().equals("Q1")) {
                question.counts().forEach(option -> known.add(1 << "XYZ".indexOf(option.code())));
            }
        }
        while (known.addAll(differences(known))) {
            assertThat(known).hasSizeLessThanOrEqualTo(8);
        }
        for (var set : known) {
            assertThat(size(set, sizes)).as("%d %d %d", x, y, z).matches(n -> n == 0 || n >= MINIMUM);
        }
    }

    private static Set<Integer> differences(Set<Integer> known) {
        return known.stream()
                .flatMap(all ->
                        known.stream().filter(part -> (all & part) == part).map(part -> all & ~part))
                .collect(toSet());
    }

    private static int size(int set, int[] sizes) {
        return IntStream.range(0, sizes.length)
                .filter(i -> (set >> i & 1) == 1)
                .map(i -> sizes[i])
                .sum();
    }

    private static List<SurveyResult.OfQuestion> count(int x, int y, int z) {
        var answers = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < x + y + z; i++) {
            answers.add(
                    i < x ? Map.of("Q1", "X") : i < x + y ? Map.of("Q1", "Y", "Q2", 3) : Map.of("Q1", "Z", "Q2", 4));
        }
        return new SurveyCount(SURVEY, answers, MINIMUM).questions(List.of());
    }
}
