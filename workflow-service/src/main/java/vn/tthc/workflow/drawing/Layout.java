package vn.tthc.workflow.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.definition.Step;

/**
 * Where the steps of a process stand in its picture: from left to right as they follow one another, each in the lane of
 * the agency that does it. A line that passes other columns keeps a row of its own there, so that it crosses no box.
 */
final class Layout {

    /** Where something stands; {@code lane} is the agency as the steps name it. */
    record Place(int column, String lane, int row) {}

    /** A line from one step to another, by way of the rows it keeps in the columns between. */
    record Line(Step from, Step to, @Nullable String label, List<Place> between) {}

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Integer> lanes = new LinkedHashMap<>();
    private final Set<Place> taken = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    Layout(List<Step> all) {
        all.forEach(step -> steps.put(step.code(), step));
        all.forEach(step -> column(step.code()));
        var inOrder = all.stream()
                .sorted(Comparator.comparing(step -> columns.getOrDefault(step.code(), 0)))
                .toList();
        inOrder.forEach(this::place);
        inOrder.forEach(this::draw);
    }

    Map<String, Place> places() {
        return places;
    }

    List<Line> lines() {
        return lines;
    }

    /** The lanes in the order in which work first comes to them, with the number of their rows. */
    Map<String, Integer> lanes() {
        return lanes;
    }

    int width() {
        return 1 + columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** One column behind the last of those that lead to it. */
    private int column(String code) {
        var known = columns.get(code);
        if (known != null) {
            return known;
        }
        var column = steps.values().stream()
                .filter(step -> step.next().contains(code))
                .mapToInt(step -> column(step.code()) + 1)
                .max()
                .orElse(0);
        columns.put(code, column);
        return column;
    }

    private void place(Step step) {
        var before = steps.values().stream()
                .filter(one -> one.next().contains(step.code()))
                .map(one -> places.get(one.code()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        var lane = step.shape().isWork() ? step.agency() : laneOf(step, before);
        var wished = before != null && before.lane().equals(lane) ? before.row() : 0;
        places.put(step.code(), take(columns.getOrDefault(step.code(), 0), lane, wished));
    }

    /** Where nobody works, the lane of the step before; at the beginning, of the first work behind. */
    private String laneOf(Step step, @Nullable Place before) {
        if (before != null) {
            return before.lane();
        }
        return step.next().stream()
                .map(steps::get)
                .filter(next -> next != null && next.shape().isWork())
                .map(Step::agency)
                .findFirst()
                .orElse(Step.COMPETENT);
    }

    private Place take(int column, String lane, int wished) {
        for (var row = wished; ; row++) {
            var place = new Place(column, lane, row);
            if (taken.add(place)) {
                lanes.merge(lane, row + 1, Math::max);
                return place;
            }
        }
    }

    private void draw(Step step) {
        var ways = step.waysOut();
        for (int i = 0; i < step.next().size(); i++) {
            var to = steps.get(step.next().get(i));
            var when = i < ways.size() ? ways.get(i).when() : null;
            var label = ways.isEmpty() ? null : when == null ? "còn lại" : when;
            if (to != null) {
                lines.add(new Line(step, to, label, between(step, to)));
            }
        }
    }

    private List<Place> between(Step from, Step to) {
        var start = columns.getOrDefault(from.code(), 0);
        var end = columns.getOrDefault(to.code(), 0);
        var place = places.get(from.code());
        var kept = new ArrayList<Place>();
        for (int column = start + 1; column < end && place != null; column++) {
            kept.add(take(
                    column,
                    place.lane(),
                    kept.isEmpty() ? place.row() : kept.getLast().row()));
        }
        return kept;
    }
}
