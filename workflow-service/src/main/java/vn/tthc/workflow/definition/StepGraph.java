package vn.tthc.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps as a graph that starts at the first one. What follows what has to be finite: loops are named apart, with how
 * often they may be gone, so that the longest way through it has a length.
 */
final class StepGraph {

    private final List<Step> steps;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    StepGraph(List<Step> steps) {
        this.steps = steps;
        for (int i = 0; i < steps.size(); i++) {
            positions.putIfAbsent(steps.get(i).code(), i);
        }
    }

    List<DefinitionFlaw> flaws() {
        if (steps.isEmpty()) {
            return List.of(DefinitionFlaw.of("steps", "empty"));
        }
        var flaws = namingFlaws();
        if (!flaws.isEmpty()) {
            return flaws;
        }
        if (hasCycle(steps.getFirst(), new HashSet<>(), new HashSet<>())) {
            return List.of(DefinitionFlaw.of("steps", "cycle"));
        }
        flaws.addAll(unreachable());
        if (hasUnsignedWay(steps.getFirst())) {
            flaws.add(DefinitionFlaw.of("steps", "unsigned"));
        }
        return flaws;
    }

    /** Working hours of the longest way from the first step to an end; only for a graph without flaws. */
    int longestHours() {
        return new WayLength(steps).longest().hours();
    }

    Optional<Step> find(String code) {
        return Optional.ofNullable(positions.get(code)).map(steps::get);
    }

    /** Whether a way leads from one step to the other. */
    boolean leadsTo(Step from, Step to) {
        var reached = new LinkedHashSet<String>();
        from.next().forEach(next -> reach(step(next), reached));
        return reached.contains(to.code());
    }

    /** Whether nobody gets to a step without passing this one. */
    boolean everyWayPasses(Step gate, Step to) {
        if (gate.equals(to) || gate.equals(steps.getFirst())) {
            return true;
        }
        var reached = new LinkedHashSet<>(List.of(gate.code()));
        reach(steps.getFirst(), reached);
        return !reached.contains(to.code());
    }

    private List<DefinitionFlaw> namingFlaws() {
        var flaws = new ArrayList<DefinitionFlaw>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!Integer.valueOf(i).equals(positions.get(step.code()))) {
                flaws.add(DefinitionFlaw.of("steps[" + i + "].code", "duplicate", step.code()));
            }
            for (var next : step.next()) {
                if (!positions.containsKey(next)) {
                    flaws.add(DefinitionFlaw.of("steps[" + i + "].next", "dead-end", step.code(), next));
                }
            }
            if (Set.copyOf(step.next()).size() < step.next().size()) {
                flaws.add(DefinitionFlaw.of("steps[" + i + "].next", "duplicate", step.code()));
            }
        }
        return flaws;
    }

    private boolean hasCycle(Step step, Set<String> onTheWay, Set<String> done) {
        if (done.contains(step.code())) {
            return false;
        }
        if (!onTheWay.add(step.code())) {
            return true;
        }
        var cycle = step.next().stream().anyMatch(next -> hasCycle(step(next), onTheWay, done));
        onTheWay.remove(step.code());
        done.add(step.code());
        return cycle;
    }

    private List<DefinitionFlaw> unreachable() {
        var reached = new LinkedHashSet<String>();
        reach(steps.getFirst(), reached);
        return positions.entrySet().stream()
                .filter(entry -> !reached.contains(entry.getKey()))
                .map(entry -> DefinitionFlaw.of("steps[" + entry.getValue() + "]", "unreachable", entry.getKey()))
                .toList();
    }

    private void reach(Step step, Set<String> reached) {
        if (reached.add(step.code())) {
            step.next().forEach(next -> reach(step(next), reached));
        }
    }

    private boolean hasUnsignedWay(Step step) {
        return !isSurelySigned(step) && hasUnsignedWayAfter(step);
    }

    /** Whether an end can be reached from here with no further signature on the way. */
    boolean hasUnsignedWayAfter(Step step) {
        var unsigned = new LinkedHashSet<String>();
        reachUnsigned(step, unsigned);
        return unsigned.stream().anyMatch(code -> step(code).endsProcess());
    }

    private static boolean isSurelySigned(Step step) {
        return step.isForSignature() && !step.mayBePassedOver();
    }

    /** Each step is looked at once, or a few dozen forks would take for ever. */
    private void reachUnsigned(Step step, Set<String> reached) {
        if (reached.add(step.code())) {
            step.next().stream()
                    .map(this::step)
                    .filter(next -> !isSurelySigned(next))
                    .forEach(next -> reachUnsigned(next, reached));
        }
    }

    private Step step(String code) {
        return steps.get(positions.getOrDefault(code, 0));
    }
}
