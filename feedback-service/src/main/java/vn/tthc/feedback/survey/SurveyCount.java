package vn.tthc.feedback.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.tthc.feedback.survey.SurveyResult.OfOption;
import vn.tthc.feedback.survey.SurveyResult.OfQuestion;

/**
 * Counts answers so that no sum or difference of what is shown is about few people.
 *
 * <p>Where ways part, who was asked tells what was answered. So people are put together by what they answered at the forks,
 * small groups with each other, and a question, or an option of a fork, is shown only if it is about whole groups.
 */
final class SurveyCount {

    private static final String NOTHING = "-";

    private final Questionnaire questionnaire;
    private final List<Map<String, Object>> answers;
    private final int minimum;
    private final Set<String> small = new HashSet<>();

    SurveyCount(Questionnaire questionnaire, List<Map<String, Object>> answers, int minimum) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.minimum = minimum;
        var groups = answers.stream().collect(groupingBy(this::group, summingInt(_ -> 1)));
        small.addAll(groups.keySet());
        small.removeAll(SmallCells.of(groups, minimum).shown().keySet());
    }

    List<OfQuestion> questions(List<SurveyText> texts) {
        return questionnaire.questions().stream()
                .map(question -> question(question, texts))
                .toList();
    }

    private OfQuestion question(Question question, List<SurveyText> texts) {
        var asked = answers.stream()
                .filter(answer -> questionnaire.way(answer).contains(question))
                .toList();
        if (asked.isEmpty() || !isWhole(asked)) {
            return OfQuestion.suppressed(question);
        }
        if (question.isFork()) {
            return ofFork(question, asked);
        }
        if (question.type() == Question.Type.TEXT) {
            return ofTexts(question, texts);
        }
        var said = asked.stream()
                .map(answer -> answer.get(question.code()))
                .filter(Objects::nonNull)
                .toList();
        return said.size() < minimum ? OfQuestion.suppressed(question) : counted(question, said);
    }

    /** Only options that whole groups chose; all others together. */
    private OfQuestion ofFork(Question fork, List<Map<String, Object>> asked) {
        var each = asked.stream().collect(groupingBy(answer -> said(answer, fork)));
        var counts = each.entrySet().stream()
                .filter(option -> isWhole(option.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(option -> new OfOption(option.getKey(), option.getValue().size()))
                .toList();
        var rest = asked.size() - counts.stream().mapToInt(OfOption::count).sum();
        return new OfQuestion(
                fork.code(), fork.text(), false, asked.size(), counts, rest == 0 ? null : rest, null, null);
    }

    private static OfQuestion ofTexts(Question question, List<SurveyText> texts) {
        var shown = texts.stream()
                .filter(text -> text.question().equals(question.code()))
                .flatMap(text -> Stream.ofNullable(text.shown()))
                .toList();
        return new OfQuestion(question.code(), question.text(), false, null, null, null, null, shown);
    }

    private OfQuestion counted(Question question, List<?> said) {
        if (question.type() == Question.Type.NUMBER) {
            var sorted = said.stream().map(Integer.class::cast).sorted().toList();
            var median = sorted.get((sorted.size() - 1) / 2);
            return new OfQuestion(question.code(), question.text(), false, said.size(), null, null, median, null);
        }
        var each = said.stream()
                .flatMap(answer -> answer instanceof List<?> several ? several.stream() : Stream.of(answer))
                .collect(groupingBy(String::valueOf, summingInt(_ -> 1)));
        var cells = question.type() == Question.Type.MULTIPLE
                ? SmallCells.overlapping(each, said.size(), minimum)
                : SmallCells.of(each, minimum);
        var counts = cells.shown().entrySet().stream()
                .map(option -> new OfOption(option.getKey(), option.getValue()))
                .toList();
        var together = cells.together() == 0 ? null : cells.together();
        return new OfQuestion(question.code(), question.text(), false, said.size(), counts, together, null, null);
    }

    /** Whether all of the small groups are among them, or none. */
    private boolean isWhole(List<Map<String, Object>> some) {
        var among = some.stream().map(this::group).filter(small::contains).collect(toSet());
        return among.isEmpty() || among.size() == small.size() && some.size() >= minimum;
    }

    /** What somebody answered at the forks on the way. */
    private String group(Map<String, Object> answer) {
        return questionnaire.way(answer).stream()
                .filter(Question::isFork)
                .map(fork -> fork.code() + "=" + said(answer, fork))
                .collect(joining(" "));
    }

    private static String said(Map<String, Object> answer, Question fork) {
        return String.valueOf(answer.getOrDefault(fork.code(), NOTHING));
    }
}
