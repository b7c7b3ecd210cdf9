package vn.tthc.feedback.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Leaves put together until each part holds enough ratings. A figure is shown only if it is a union of whole parts.
 *
 * <p>That is what makes suppression final: whatever is added to and subtracted from such figures is constant on each part,
 * so nothing smaller than a part can come out of it, in whatever order one asks.
 */
final class Partition {

    private final Map<Leaf, Integer> counts;
    private final AgencyTree tree;
    private final int minimum;
    private final List<Set<Leaf>> parts = new ArrayList<>();

    private Partition(Map<Leaf, Integer> counts, AgencyTree tree, int minimum) {
        this.counts = counts;
        this.tree = tree;
        this.minimum = minimum;
    }

    /** The parts; leaves that are in none are too few even all together. */
    static List<Set<Leaf>> of(Map<Leaf, Integer> counts, AgencyTree tree, int minimum) {
        var partition = new Partition(counts, tree, minimum);
        var rest = new HashSet<Leaf>();
        tree.roots().forEach(root -> rest.addAll(partition.settle(root)));
        partition.join(rest, partition.parts);
        return partition.parts;
    }

    /** Makes parts of what belongs to the agency and those below it; what is too few goes to whoever stands above. */
    private Set<Leaf> settle(String agency) {
        var before = parts.size();
        var rest = new HashSet<Leaf>();
        for (var leaf : own(agency)) {
            if (size(Set.of(leaf)) >= minimum) {
                parts.add(new HashSet<>(Set.of(leaf)));
            } else {
                rest.add(leaf);
            }
        }
        var own = List.copyOf(parts.subList(before, parts.size()));
        for (var child : tree.children(agency)) {
            rest.addAll(settle(child));
        }
        var inside = own.isEmpty() ? List.copyOf(parts.subList(before, parts.size())) : own;
        return join(rest, inside);
    }

    /** The rest becomes a part if it is large enough, or goes into the smallest of these; else it stays a rest. */
    private Set<Leaf> join(Set<Leaf> rest, List<Set<Leaf>> candidates) {
        if (rest.isEmpty()) {
            return Set.of();
        }
        if (size(rest) >= minimum) {
            parts.add(rest);
            return Set.of();
        }
        return candidates.stream()
                .min(Comparator.comparingInt(this::size))
                .map(smallest -> {
                    smallest.addAll(rest);
                    return Set.<Leaf>of();
                })
                .orElse(rest);
    }

    private Set<Leaf> own(String agency) {
        var own = new TreeSet<>(Comparator.comparing(Leaf::procedure));
        counts.keySet().stream().filter(leaf -> leaf.agency().equals(agency)).forEach(own::add);
        return own;
    }

    private int size(Set<Leaf> part) {
        return part.stream().mapToInt(leaf -> counts.getOrDefault(leaf, 0)).sum();
    }
}
