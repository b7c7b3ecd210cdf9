package vn.tthc.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps as a graph that starts at the first one. It has to be finite: going back is a decision of an officer with
 * a reason (return), never a loop drawn into the process, so that the longest way through it has a length.
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
        return longest(steps.getFirst(), new HashMap<>());
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
        return !step.signs() && hasUnsignedWayAfter(step);
    }

    /** Whether an end can be reached from here with no further signature on the way. */
    boolean hasUnsignedWayAfter(Step step) {
        var unsigned = new LinkedHashSet<String>();
        reachUnsigned(step, unsigned);
        return unsigned.stream().anyMatch(code -> step(code).endsProcess());
    }

    /** Each step is looked at once, or a few dozen forks would take for ever. */
    private void reachUnsigned(Step step, Set<String> reached) {
        if (reached.add(step.code())) {
            step.next().stream()
                    .map(this::step)
                    .filter(next -> !next.signs())
                    .forEach(next -> reachUnsigned(next, reached));
        }
    }

    private int longest(Step step, Map<String, Integer> known) {
        var length = known.get(step.code());
        if (length == null) {
            length = step.hours()
                    + step.next().stream()
                            .mapToInt(next -> longest(step(next), known))
                            .max()
                            .orElse(0);
            known.put(step.code(), length);
        }
        return length;
    }

    private Step step(String code) {
        return steps.get(positions.getOrDefault(code, 0));
    }
}
