package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.Timeline;

/** The table of validity in memory: rows are added and forgotten, never changed. Time is counted in publications. */
final class RecordedRows {

    private record Row(
            String code,
            Timeline.Period period,
            int from,
            @Nullable Integer to,
            @Nullable UUID endedBy,
            boolean replaced) {

        int lastChange() {
            return to == null ? from : to;
        }

        boolean isKnownAt(int time) {
            return from <= time && (to == null || time < to);
        }

        boolean contains(LocalDate day) {
            var end = period.to();
            return !day.isBefore(period.from()) && (end == null || day.isBefore(end));
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    void apply(UUID decision, int now, List<Change> changes) {
        for (var change : changes) {
            for (var restated : change.restated()) {
                forget(restated, decision, now);
                var becomes = restated.becomes();
                if (becomes != null) {
                    add(change.procedureCode(), becomes, becomes.source(), now);
                }
            }
            var o = change.opening();
            if (o != null) {
                var source = new Timeline.Source(decision, ContentHash.of(o.document()), o.continues(), o.replaces());
                var period = new Timeline.Period(
                        UUID.randomUUID(), o.versionId(), o.number(), o.from(), o.to(), o.successor(), source);
                add(change.procedureCode(), period, source, now);
                lastNumbers.put(change.procedureCode(), o.number());
            }
        }
    }

    Map<String, Timeline> known() {
        Map<String, List<Timeline.Period>> current = rows.stream()
                .filter(r -> r.to() == null)
                .collect(groupingBy(Row::code, mapping(Row::period, toList())));
        var known = new HashMap<String, Timeline>();
        lastNumbers.forEach((code, last) ->
                known.put(code, new Timeline(current.getOrDefault(code, List.of()), last, ending(code))));
        return known;
    }

    /** What the last change took, if it ended the procedure. */
    private Timeline.@Nullable Ending ending(String code) {
        var own = rows.stream().filter(r -> r.code().equals(code)).toList();
        var last = own.stream().mapToInt(Row::lastChange).max().orElse(0);
        var taken = own.stream()
                .filter(r -> r.to() != null && r.to() == last && r.endedBy() != null)
                .toList();
        return taken.isEmpty()
                ? null
                : new Timeline.Ending(
                        taken.getFirst().endedBy(),
                        taken.getFirst().replaced(),
                        taken.stream().map(Row::period).toList());
    }

    int asOf(String code, LocalDate day, int time) {
        var found = 0;
        for (var row : rows) {
            if (row.code().equals(code) && row.isKnownAt(time) && row.contains(day)) {
                if (found != 0) {
                    throw new AssertionError("two versions of " + code + " on " + day);
                }
                found = row.period().number();
            }
        }
        return found;
    }

    private void add(String code, Timeline.Period p, Timeline.Source source, int now) {
        var period = new Timeline.Period(
                UUID.randomUUID(), p.versionId(), p.number(), p.from(), p.to(), p.successor(), source);
        rows.add(new Row(code, period, now, null, null, false));
    }

    private void forget(Change.Restated restated, UUID decision, int now) {
        var id = restated.was().validityId();
        var cause = restated.cause();
        rows.replaceAll(r -> r.period().validityId().equals(id) && r.to() == null
                ? new Row(
                        r.code(),
                        r.period(),
                        r.from(),
                        now,
                        cause.ends() ? decision : null,
                        cause == Change.Cause.REPLACED)
                : r);
    }
}
