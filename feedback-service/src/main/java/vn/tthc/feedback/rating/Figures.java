package vn.tthc.feedback.rating;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All figures of a quarter: of each agency by itself and with those below it, in all and by procedure. Each is shown or
 * suppressed together with all others, by one {@link Partition}.
 */
final class Figures {

    private final Map<Leaf, Tally> tallies;
    private final AgencyTree tree;
    private final int minimum;
    private final List<Set<Leaf>> parts;

    Figures(Map<Leaf, Tally> tallies, AgencyTree known, int minimum) {
        this.tallies = tallies;
        this.tree = known.with(tallies.keySet().stream().map(Leaf::agency));
        this.minimum = minimum;
        var counts = tallies.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, tally -> tally.getValue().ratings()));
        this.parts = Partition.of(counts, tree, minimum);
    }

    /** By what each is about; empty where it is suppressed. */
    Map<Unit, Optional<Tally>> all() {
        var shown = new HashMap<Unit, Optional<Tally>>();
        units().forEach((unit, leaves) -> shown.put(unit, figure(leaves)));
        return shown;
    }

    /** Of which leaves each figure consists. */
    Map<Unit, Set<Leaf>> units() {
        var units = new HashMap<Unit, Set<Leaf>>();
        for (var leaf : tallies.keySet()) {
            add(units, new Unit(leaf.agency(), false, ""), leaf);
            for (var above : tree.upwards(leaf.agency())) {
                add(units, new Unit(above, true, ""), leaf);
                if (!leaf.procedure().isEmpty()) {
                    add(units, new Unit(above, true, leaf.procedure()), leaf);
                }
            }
            if (!leaf.procedure().isEmpty()) {
                add(units, new Unit(leaf.agency(), false, leaf.procedure()), leaf);
            }
        }
        return units;
    }

    private static void add(Map<Unit, Set<Leaf>> units, Unit unit, Leaf leaf) {
        units.computeIfAbsent(unit, _ -> new HashSet<>()).add(leaf);
    }

    private Optional<Tally> figure(Set<Leaf> leaves) {
        var sum = Tally.NONE;
        var left = leaves.size();
        var first = true;
        for (var part : parts) {
            if (leaves.containsAll(part)) {
                var next = showable(part);
                sum = first ? next : sum.only(next.contents()).plus(next.only(sum.contents()));
                left -= part.size();
                first = false;
            }
        }
        return left == 0 ? Optional.of(sum) : Optional.empty();
    }

    /** A part with the contents that as many rated as are needed. */
    private Tally showable(Set<Leaf> part) {
        var sum = part.stream()
                .map(leaf -> tallies.getOrDefault(leaf, Tally.NONE))
                .reduce(Tally.NONE, Tally::plus);
        var shown = new TreeMap<>(sum.contents());
        shown.values().removeIf(share -> share.ratings() < minimum);
        return sum.only(shown);
    }
}
