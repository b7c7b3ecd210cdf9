package vn.tthc.catalog.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody typed, as the database is asked it.
 *
 * @param blank nothing was typed: everything is wanted
 * @param code what it holds of a procedure's code; empty if it is no code
 * @param ideas what must be found in a name, each in one way or another
 * @param phrase the words as a name would have them, abbreviations written out
 */
record Question(boolean blank, String code, List<Idea> ideas, String phrase) {

    /** More words than this say nothing more about what is looked for. */
    static final int MOST_IDEAS = 10;

    /**
     * One word or term.
     *
     * @param said what was typed, or what stands for it, as a text search query
     * @param meant also what may be meant by it: a word not finished, a word that sounds alike
     * @param weight how much it says
     * @param filler a word that says what people do, not what they look for: "xin", "làm", "ở đâu"
     */
    record Idea(String said, String meant, double weight, boolean filler) {}

    boolean wantsAll() {
        return blank;
    }

    /** Something was typed, and nothing in it is a word. */
    boolean isNothing() {
        return ideas.isEmpty() && !wantsAll();
    }

    /** Every idea must be there. */
    String all() {
        return telling().map(Idea::said).collect(Collectors.joining(" & "));
    }

    /** Two of the ideas must be there, of one or two one; what is found so is weighed afterwards. */
    String some() {
        var telling = telling().map(Idea::meant).toList();
        if (telling.size() <= 2) {
            return String.join(" | ", telling);
        }
        return IntStream.range(0, telling.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, telling.size())
                        .mapToObj(j -> "(" + telling.get(i) + " & " + telling.get(j) + ")"))
                .collect(Collectors.joining(" | "));
    }

    double weight() {
        return ideas.stream().mapToDouble(Idea::weight).sum();
    }

    double tellingWeight() {
        return telling().mapToDouble(Idea::weight).sum();
    }

    private Stream<Idea> telling() {
        return ideas.stream().allMatch(Idea::filler)
                ? ideas.stream()
                : ideas.stream().filter(i -> !i.filler());
    }
}
