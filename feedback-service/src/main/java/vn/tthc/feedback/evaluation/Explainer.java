package vn.tthc.feedback.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Rules;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Unknown;
import vn.tthc.platform.problem.Words;

/** Says in words how each figure came about: formula, numerator, denominator, and the law with the numbers of its day. */
@ApplicationScoped
class Explainer {

    private final Rules rules;
    private final Words words;

    Explainer(Rules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    Explanation of(EvaluationView evaluation, @Nullable String language) {
        var book = rules.on(evaluation.lastDay());
        var sheet = evaluation.sheet();
        var lines = sheet.figures().stream()
                .map(figure -> line(figure, book.index(figure.index()), language))
                .toList();
        return new Explanation(
                evaluation.agency(),
                evaluation.period(),
                lines,
                sheet.total(),
                sheet.most(),
                band(sheet.band(), book.rule("UNIT_BANDS"), language));
    }

    private Explanation.Line line(Figure figure, Rules.Rule rule, @Nullable String language) {
        var key = "evaluation.index-" + figure.index();
        return new Explanation.Line(
                figure.index(),
                words.of(language, key + ".title", List.of()),
                figure.score(),
                figure.sum(),
                figure.count(),
                figure.unknown().entrySet().stream()
                        .map(left -> leftOut(left.getKey(), left.getValue(), language))
                        .toList(),
                figure.numbers(),
                words.of(language, key + ".formula", List.copyOf(rule.numbers())),
                rule.legalBasis());
    }

    private Explanation.LeftOut leftOut(Unknown why, long count, @Nullable String language) {
        return new Explanation.LeftOut(why, words.of(language, "evaluation.unknown." + why, List.of()), count);
    }

    private Explanation.Band band(@Nullable String code, Rules.Rule rule, @Nullable String language) {
        var name = code == null ? null : words.of(language, "evaluation.band." + code, List.of());
        var formula = words.of(language, "evaluation.unit-bands", List.copyOf(rule.numbers()));
        return new Explanation.Band(code, name, formula, rule.legalBasis());
    }
}
