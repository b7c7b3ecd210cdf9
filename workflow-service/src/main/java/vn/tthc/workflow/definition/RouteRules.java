package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.reference.Levels;

/**
 * Where the rule of the day lets nothing go up a level but through the one-stop there, no step may follow on a lower
 * level's one but that one-stop's. What a dossier alone decides (who is competent) is checked as it is handed over.
 */
@ApplicationScoped
class RouteRules {

    private final Levels levels;

    RouteRules(Levels levels) {
        this.levels = levels;
    }

    List<DefinitionFlaw> flaws(List<Step> steps, @Nullable String competent, LocalDate day) {
        var flaws = new ArrayList<DefinitionFlaw>();
        if (levels.route(day) == Levels.Route.THROUGH) {
            var graph = new StepGraph(steps);
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                var field = "steps[" + i + "].next";
                following(step, graph)
                        .forEach(next -> passed(step, next, competent, day)
                                .ifPresent(oneStop -> flaws.add(
                                        DefinitionFlaw.of(field, "one-stop", step.code(), next.code(), oneStop))));
            }
        }
        return flaws;
    }

    private Optional<String> passed(Step step, Step next, @Nullable String competent, LocalDate day) {
        var from = agency(step, competent);
        var to = agency(next, competent);
        return from.isPresent() && to.isPresent() ? levels.oneStopAbove(from.get(), to.get(), day) : Optional.empty();
    }

    private static Optional<String> agency(Step step, @Nullable String competent) {
        return step.agency().equals(Step.COMPETENT)
                ? Optional.ofNullable(competent)
                : Optional.of(step.agency()).filter(_ -> step.namesOneAgency());
    }

    /** The next steps at which somebody works; of a place where nobody does, none. */
    private static List<Step> following(Step step, StepGraph graph) {
        var found = new ArrayList<Step>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(step.shape().isWork() ? step.next() : List.<String>of());
        while (!open.isEmpty()) {
            var code = open.pop();
            if (seen.add(code)) {
                graph.find(code).ifPresent(next -> {
                    if (next.shape().isWork()) {
                        found.add(next);
                    } else {
                        open.addAll(next.next());
                    }
                });
            }
        }
        return found;
    }
}
