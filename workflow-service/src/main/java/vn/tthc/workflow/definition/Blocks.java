package vn.tthc.workflow.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parallel blocks of a process without cycles: each begins at one parallel step, and all its ways meet at one join of its
 * own. Nothing leads into a way or out of it but there, so that a join is reached once by each way.
 */
final class Blocks {

    /** A way of a parallel block, named by the block and the first step of the way. */
    record Branch(String parallel, String first) {}

    private final Map<String, Step> steps = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> joins = new HashMap<>();
    private final Map<String, List<Branch>> enclosing = new HashMap<>();
    private final List<DefinitionFlaw> flaws = new ArrayList<>();

    Blocks(List<Step> all) {
        for (int i = 0; i < all.size(); i++) {
            steps.put(all.get(i).code(), all.get(i));
            positions.put(all.get(i).code(), i);
        }
        all.stream().filter(step -> step.shape() == StepKind.PARALLEL).forEach(this::join);
        if (flaws.isEmpty()) {
            all.stream().filter(step -> step.shape() == StepKind.PARALLEL).forEach(this::enclose);
            joinsWithoutBlock(all);
            crossings(all);
        }
    }

    List<DefinitionFlaw> flaws() {
        return flaws;
    }

    /** Where the ways of a parallel step meet. */
    String joinOf(String parallel) {
        return joins.getOrDefault(parallel, "");
    }

    /** The ways a step lies in, from the outermost to the innermost; none outside all blocks. */
    List<Branch> around(String code) {
        return enclosing.getOrDefault(code, List.of());
    }

    private Optional<String> join(Step parallel) {
        var known = joins.get(parallel.code());
        if (known != null) {
            return Optional.of(known);
        }
        var met = new LinkedHashSet<String>();
        for (var first : parallel.next()) {
            walk(first, met);
        }
        if (met.size() != 1 || met.contains("")) {
            flaw(parallel.code(), "next", "unjoined");
            return Optional.empty();
        }
        joins.put(parallel.code(), met.getFirst());
        return Optional.of(met.getFirst());
    }

    /** All steps of a way; adds the joins it ends at to {@code met}, and an empty one where it just ends. */
    private Set<String> walk(String first, Set<String> met) {
        var inside = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            var code = open.pop();
            var step = steps.get(code);
            if (step == null || step.shape() == StepKind.JOIN) {
                met.add(step == null ? "" : code);
            } else if (inside.add(code)) {
                goOn(step, inside, open, met);
            }
        }
        return inside;
    }

    private void goOn(Step step, Set<String> inside, ArrayDeque<String> open, Set<String> met) {
        if (step.shape() == StepKind.PARALLEL) {
            var own = join(step).map(steps::get);
            own.ifPresent(join -> {
                inside.add(join.code());
                step.next().forEach(first -> inside.addAll(walk(first, new LinkedHashSet<>())));
                open.addAll(join.next());
            });
        } else if (step.endsProcess()) {
            met.add("");
        } else {
            open.addAll(step.next());
        }
    }

    private void enclose(Step parallel) {
        for (var first : parallel.next()) {
            var branch = new Branch(parallel.code(), first);
            for (var code : walk(first, new LinkedHashSet<>())) {
                enclosing.computeIfAbsent(code, _ -> new ArrayList<>()).add(branch);
            }
        }
        // The outer one of two blocks holds more steps, so it is sorted to the front.
        enclosing.values().forEach(around -> around.sort((a, b) -> Integer.compare(size(b), size(a))));
    }

    private int size(Branch branch) {
        return walk(branch.first(), new LinkedHashSet<>()).size();
    }

    private void joinsWithoutBlock(List<Step> all) {
        var used = new ArrayList<>(joins.values());
        for (var step : all) {
            if (step.shape() == StepKind.JOIN
                    && used.stream().filter(step.code()::equals).count() != 1) {
                flaw(step.code(), "kind", "join-alone");
            }
        }
    }

    /** Each edge stays in its way, enters a way at its first step from the block, or leaves it at the join. */
    private void crossings(List<Step> all) {
        for (var step : all) {
            for (var next : step.next()) {
                if (!expected(step, next).equals(around(next))) {
                    flaw(step.code(), "next", "crossing");
                }
            }
        }
    }

    private List<Branch> expected(Step from, String to) {
        var here = new ArrayList<>(around(from.code()));
        if (from.shape() == StepKind.PARALLEL) {
            here.add(new Branch(from.code(), to));
        }
        var last = here.isEmpty() ? null : here.getLast();
        if (last != null && joinOf(last.parallel()).equals(to)) {
            here.removeLast();
        }
        return here;
    }

    private void flaw(String code, String field, String rule) {
        flaws.add(DefinitionFlaw.of("steps[" + positions.get(code) + "]." + field, rule, code));
    }
}
