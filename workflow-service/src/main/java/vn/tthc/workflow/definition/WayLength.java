package vn.tthc.workflow.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a process may take at most: the longest way, ways gone at once counting as the longest of them (or as their
 * sum, where paper goes them in turn), and every loop as often as it may be gone.
 *
 * <p>Since a loop leads back only to where every way to it has been, a walk with loops is never longer than the
 * longest way and its loops added up. Only for a sound graph.
 */
final class WayLength {

    /** Working hours, and the steps they are spent on. */
    record Length(int hours, List<String> steps) {

        static final Length NOTHING = new Length(0, List.of());

        private Length then(Length rest) {
            var both = new ArrayList<>(steps);
            both.addAll(rest.steps());
            return new Length(hours + rest.hours(), both);
        }
    }

    private final StepGraph graph;
    private final Blocks blocks;
    private final List<Step> steps;

    WayLength(List<Step> steps) {
        this.steps = steps;
        this.graph = new StepGraph(steps);
        this.blocks = new Blocks(steps);
    }

    Length longest() {
        var way = longest(steps.getFirst().code(), "", new HashMap<>()).orElse(Length.NOTHING);
        for (var step : steps) {
            for (var back : step.loops()) {
                var round = longest(back.to(), step.code(), new HashMap<>()).orElse(Length.NOTHING);
                way = new Length(way.hours() + back.most() * (round.hours() + step.hours()), way.steps());
            }
        }
        return way;
    }

    /** From the end of each step to an end of the process; loops are not foreseen. */
    Map<String, Integer> afterSteps() {
        var known = new HashMap<String, Optional<Length>>();
        var after = new HashMap<String, Integer>();
        for (var step : steps) {
            longest(step.code(), "", known).ifPresent(length -> after.put(step.code(), length.hours() - step.hours()));
        }
        return after;
    }

    /** Up to a step without that step, or to the end; empty where no way leads there. */
    private Optional<Length> longest(String from, String to, Map<String, Optional<Length>> known) {
        if (from.equals(to)) {
            return Optional.of(Length.NOTHING);
        }
        var length = known.get(from);
        if (length == null) {
            length = graph.find(from).flatMap(step -> measured(step, to, known));
            known.put(from, length);
        }
        return length;
    }

    private Optional<Length> measured(Step step, String to, Map<String, Optional<Length>> known) {
        var own = new Length(step.hours(), step.shape().isWork() ? List.of(step.code()) : List.of());
        if (step.endsProcess()) {
            return to.isEmpty() ? Optional.of(own) : Optional.empty();
        }
        if (step.shape() == StepKind.PARALLEL) {
            var join = blocks.joinOf(step.code());
            return longest(join, to, known).map(rest -> block(step, join).then(rest));
        }
        return step.next().stream()
                .flatMap(next -> longest(next, to, known).stream())
                .max(Comparator.comparingInt(Length::hours))
                .map(own::then);
    }

    private Length block(Step parallel, String join) {
        var ways = parallel.next().stream()
                .map(first -> longest(first, join, new HashMap<>()).orElse(Length.NOTHING))
                .toList();
        var rule = parallel.join();
        return rule != null && rule.goesInTurnOnPaper()
                ? ways.stream().reduce(Length.NOTHING, Length::then)
                : ways.stream().max(Comparator.comparingInt(Length::hours)).orElse(Length.NOTHING);
    }
}
