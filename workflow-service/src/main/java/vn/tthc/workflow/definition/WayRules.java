package vn.tthc.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What depends on the way to a step: loops go back only to where every dossier has been, conditions ask only for what
 * an earlier step can have recorded, and the result is signed where the whole dossier is.
 */
final class WayRules {

    private final List<Step> steps;
    private final StepGraph graph;
    private final Blocks blocks;
    private final List<DefinitionFlaw> flaws = new ArrayList<>();

    private WayRules(List<Step> steps, Blocks blocks) {
        this.steps = steps;
        this.graph = new StepGraph(steps);
        this.blocks = blocks;
    }

    /** Only for steps whose graph and blocks have no flaw. */
    static List<DefinitionFlaw> flaws(List<Step> steps, Blocks blocks) {
        var rules = new WayRules(steps, blocks);
        for (int i = 0; i < steps.size(); i++) {
            rules.loops(i, steps.get(i));
            rules.conditions(i, steps.get(i));
            rules.signature(i, steps.get(i));
        }
        return rules.flaws;
    }

    private void loops(int at, Step step) {
        for (int i = 0; i < step.loops().size(); i++) {
            var back = step.loops().get(i);
            var target = graph.find(back.to());
            var sound = target.filter(to -> to.shape().isWork())
                    .filter(to -> !step.next().contains(to.code()))
                    .filter(to -> blocks.around(to.code()).equals(blocks.around(step.code())))
                    .filter(to -> graph.everyWayPasses(to, step))
                    .isPresent();
            if (!sound) {
                flaws.add(DefinitionFlaw.of("steps[" + at + "].back[" + i + "].to", "loop", step.code(), back.to()));
            }
        }
    }

    private void conditions(int at, Step step) {
        var known = step.waysOut().isEmpty() ? Set.<String>of() : knownBefore(step);
        for (int i = 0; i < step.waysOut().size(); i++) {
            var when = step.waysOut().get(i).when();
            var field = "steps[" + at + "].ways[" + i + "].when";
            if (when != null) {
                Condition.parse(when).map(Condition::fields).orElse(Set.of()).stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> flaws.add(DefinitionFlaw.of(field, "unknown-data", name)));
            }
        }
    }

    private Set<String> knownBefore(Step decision) {
        var known = new HashSet<>(Condition.ALWAYS_KNOWN);
        known.addAll(steps.stream()
                .filter(one -> graph.leadsTo(one, decision))
                .flatMap(one -> one.records().stream())
                .collect(Collectors.toSet()));
        return known;
    }

    private void signature(int at, Step step) {
        if (step.isForSignature() && !blocks.around(step.code()).isEmpty()) {
            flaws.add(DefinitionFlaw.of("steps[" + at + "].signs", "signs-apart", step.code()));
        }
    }
}
