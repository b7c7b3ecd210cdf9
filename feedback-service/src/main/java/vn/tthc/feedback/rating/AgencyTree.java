package vn.tthc.feedback.rating;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which agency stands below which, as it is on the day of the release. */
final class AgencyTree {

    private final Map<String, String> parents;
    private final Map<String, List<String>> children;

    /** @param parents by agency; empty for one that stands below none */
    AgencyTree(Map<String, String> parents) {
        this.parents = new HashMap<>(parents);
        this.children = parents.keySet().stream().sorted().collect(groupingBy(this::parent, toList()));
    }

    /** The same with these agencies, which are roots where they were not known. */
    AgencyTree with(Stream<String> agencies) {
        var all = new HashMap<>(parents);
        agencies.forEach(agency -> all.putIfAbsent(agency, ""));
        return new AgencyTree(all);
    }

    List<String> roots() {
        return children("");
    }

    List<String> children(String agency) {
        return children.getOrDefault(agency, List.of());
    }

    /** The agency and all above it, the nearest first. */
    List<String> upwards(String agency) {
        return Stream.iterate(agency, a -> !a.isEmpty(), this::parent)
                .limit(parents.size())
                .toList();
    }

    /** An agency above that is not known is none. */
    private String parent(String agency) {
        var parent = parents.getOrDefault(agency, "");
        return parents.containsKey(parent) ? parent : "";
    }
}
