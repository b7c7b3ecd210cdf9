package vn.tthc.feedback.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions and the ways through them.
 *
 * <p>Before it is opened it is checked that every way ends, that every question lies on one, and that each leads to
 * questions that there are. An answer is then held against the one way that it takes.
 */
record Questionnaire(List<Question> questions) {

    Questionnaire {
        questions = List.copyOf(questions);
    }

    /** What is wrong, by the code of the question; empty when it may be opened. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        var known = new HashMap<String, Question>();
        for (var question : questions) {
            if (known.put(question.code(), question) != null || question.code().equals(Question.END)) {
                faults.put(question.code(), "rule.survey-code-twice");
            } else if (!isComplete(question)) {
                faults.put(question.code(), "rule.survey-question");
            }
        }
        for (var question : questions) {
            if (!targets(question).allMatch(target -> target.equals(Question.END) || known.containsKey(target))) {
                faults.put(question.code(), "rule.survey-next");
            }
        }
        if (faults.isEmpty()) {
            walk(faults);
        }
        return faults;
    }

    private static boolean isComplete(Question question) {
        var codes = question.choices().stream()
                .map(Question.Option::code)
                .distinct()
                .count();
        var choices = question.isChoice()
                ? codes >= 2 && codes == question.choices().size()
                : question.choices().isEmpty();
        var branches = question.type() == Question.Type.SINGLE
                || question.choices().stream().allMatch(option -> option.next() == null);
        var from = question.from();
        var to = question.to();
        return choices && branches && (!question.isCounted() || (from != null && to != null && from < to));
    }

    private void walk(Map<String, String> faults) {
        var reached = new LinkedHashSet<String>();
        if (!questions.isEmpty() && !ends(questions.getFirst().code(), reached, new LinkedHashSet<>())) {
            faults.put(reached.getLast(), "rule.survey-cycle");
            return;
        }
        questions.stream()
                .filter(question -> !reached.contains(question.code()))
                .forEach(question -> faults.put(question.code(), "rule.survey-dead"));
    }

    /** Whether every way from here ends; each question is looked at once. */
    private boolean ends(String code, Set<String> reached, Set<String> onTheWay) {
        if (code.equals(Question.END)) {
            return true;
        }
        if (onTheWay.contains(code)) {
            return false;
        }
        if (!reached.add(code)) {
            return true;
        }
        onTheWay.add(code);
        var all = targets(question(code)).allMatch(target -> ends(target, reached, onTheWay));
        onTheWay.remove(code);
        return all;
    }

    /** Every question that may come after this one, whatever is answered. */
    private Stream<String> targets(Question question) {
        var after = after(question);
        var branches = question.choices().stream().map(option -> option.next() == null ? after : option.next());
        return question.type() == Question.Type.SINGLE
                ? (question.required() ? branches : Stream.concat(branches, Stream.of(after)))
                : Stream.of(after);
    }

    private String after(Question question) {
        var next = question.next();
        if (next != null) {
            return next;
        }
        var place = questions.indexOf(question) + 1;
        return place < questions.size() ? questions.get(place).code() : Question.END;
    }

    Question question(String code) {
        return questions.stream().filter(q -> q.code().equals(code)).findFirst().orElseThrow();
    }

    /** The questions that these answers lead through. */
    List<Question> way(Map<String, Object> answers) {
        var way = new ArrayList<Question>();
        var at = questions.isEmpty() ? Question.END : questions.getFirst().code();
        while (!at.equals(Question.END)) {
            var question = question(at);
            way.add(question);
            var chosen = question.choice(answers.get(at)).map(Question.Option::next);
            at = chosen.orElseGet(() -> after(question));
        }
        return way;
    }

    /** What is wrong with the answers, by the code of the question. */
    Map<String, String> faults(Map<String, Object> answers) {
        var faults = new LinkedHashMap<String, String>();
        var way = way(answers);
        var asked = way.stream().map(Question::code).toList();
        answers.keySet().stream()
                .filter(code -> !asked.contains(code))
                .forEach(code -> faults.put(code, "rule.survey-not-asked"));
        for (var question : way) {
            var answer = answers.get(question.code());
            if (answer == null ? question.required() : !isAnswer(question, answer)) {
                faults.put(question.code(), "rule.survey-answer");
            }
        }
        return faults;
    }

    private static boolean isAnswer(Question question, Object answer) {
        return switch (question.type()) {
            case SINGLE -> question.choice(answer).isPresent();
            case MULTIPLE ->
                answer instanceof List<?> chosen
                        && chosen.stream().distinct().count() == chosen.size()
                        && chosen.stream().allMatch(one -> question.choice(one).isPresent());
            case SCALE, NUMBER -> answer instanceof Integer number && question.isWithin(number);
            case TEXT -> answer instanceof String text && !text.isBlank() && text.length() <= 2000;
        };
    }
}
