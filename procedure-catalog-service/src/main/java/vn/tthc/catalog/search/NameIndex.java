package vn.tthc.catalog.search;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tthc.catalog.search.Question.Idea;
import vn.tthc.catalog.search.Question.Way;

/** Which entries hold which words; never changes. Its rows are in the order of codes. */
final class NameIndex {

    private final List<Entry> entries;
    private final NavigableMap<String, int[]> rowsByWord = new TreeMap<>();
    private final Map<String, List<Entry>> publishedByCode;

    NameIndex(Collection<Entry> unordered) {
        entries = unordered.stream().sorted(Comparator.comparing(Entry::code)).toList();
        publishedByCode = entries.stream().filter(e -> !e.listedOnly()).collect(groupingBy(Entry::code));
        var rows = new HashMap<String, List<Integer>>();
        for (int row = 0; row < entries.size(); row++) {
            for (var word : entries.get(row).words()) {
                rows.computeIfAbsent(word, _ -> new ArrayList<>()).add(row);
            }
        }
        rows.forEach((word, at) ->
                rowsByWord.put(word, at.stream().mapToInt(Integer::intValue).toArray()));
    }

    Entry entry(int row) {
        return entries.get(row);
    }

    Stream<Entry> entries() {
        return entries.stream();
    }

    /** A procedure is shown from the national list only where this catalogue has nothing of its own. */
    boolean isVisible(Entry entry, LocalDate day, boolean internal) {
        return entry.holdsOn(day)
                && (internal || !entry.internal())
                && !(entry.listedOnly()
                        && publishedByCode.getOrDefault(entry.code(), List.of()).stream()
                                .anyMatch(own -> own.holdsOn(day)));
    }

    /** The rows that hold all of the ideas. */
    BitSet withAll(Collection<Idea> ideas) {
        var all = new BitSet(entries.size());
        all.set(0, entries.size());
        ideas.forEach(idea -> all.and(with(idea.said())));
        return all;
    }

    /** The rows that hold what two of the ideas may have meant; of one or two ideas, one. */
    BitSet withSome(Collection<Idea> ideas) {
        var one = new BitSet(entries.size());
        var two = new BitSet(entries.size());
        for (var idea : ideas) {
            var rows = with(idea.meant());
            var again = (BitSet) rows.clone();
            again.and(one);
            two.or(again);
            one.or(rows);
        }
        return ideas.size() <= 2 ? one : two;
    }

    /** The rows that say it in one of the ways. */
    BitSet with(Collection<Way> ways) {
        var rows = new BitSet(entries.size());
        ways.forEach(way -> rows.or(with(way)));
        return rows;
    }

    private BitSet with(Way way) {
        var rows = way.begun()
                ? beginning(way.words().getLast())
                : holding(way.words().getLast());
        way.words().subList(0, way.words().size() - 1).forEach(word -> rows.and(holding(word)));
        return rows;
    }

    private BitSet holding(String word) {
        var rows = new BitSet(entries.size());
        add(rows, rowsByWord.getOrDefault(word, new int[0]));
        return rows;
    }

    private BitSet beginning(String begun) {
        var rows = new BitSet(entries.size());
        rowsByWord.subMap(begun, begun + Character.MAX_VALUE).values().forEach(found -> add(rows, found));
        return rows;
    }

    private static void add(BitSet rows, int[] found) {
        IntStream.of(found).forEach(rows::set);
    }
}
