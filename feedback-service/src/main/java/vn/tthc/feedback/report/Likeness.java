package vn.tthc.feedback.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far two texts say the same: the words they share of all words in both. Words of one or two letters say nothing.
 *
 * @param shared the words that are in both
 * @param percent of all words in either
 */
record Likeness(List<String> shared, int percent) {

    /** Less than that is another matter. */
    static final int LEAST = 20;

    private static final int SHORTEST = 3;
    private static final int ASKED = 12;
    private static final long ALL = 100;

    static Likeness of(String one, String other) {
        var first = words(one);
        var second = words(other);
        var shared = first.stream().filter(second::contains).toList();
        var either = Stream.concat(first.stream(), second.stream()).distinct().count();
        return new Likeness(shared, either == 0 ? 0 : (int) (shared.size() * ALL / either));
    }

    /** A question for an index of words: any of the longest, which are the rarest as a rule. */
    static String query(String folded) {
        return words(folded).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(ASKED)
                .collect(Collectors.joining(" | "));
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(folded.split("[^a-z0-9]+"))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
