package vn.tthc.catalog.search;

import java.util.List;

/**
 * What somebody typed, as it is looked for.
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
     * One way of saying something.
     *
     * @param words all of them, in any order
     * @param begun the last one need not be finished
     */
    record Way(List<String> words, boolean begun) {
        static Way of(List<String> words) {
            return new Way(words, false);
        }

        static Way beginning(String word) {
            return new Way(List.of(word), true);
        }
    }

    /**
     * One word or term.
     *
     * @param said what was typed, or what stands for it
     * @param meant also what may be meant by it: a word not finished, a word that sounds alike
     * @param weight how much it says
     * @param filler a word that says what people do, not what they look for: "xin", "làm", "ở đâu"
     */
    record Idea(List<Way> said, List<Way> meant, double weight, boolean filler) {}

    boolean wantsAll() {
        return blank;
    }

    /** Something was typed, and nothing in it is a word. */
    boolean isNothing() {
        return ideas.isEmpty() && !wantsAll();
    }

    double weight() {
        return ideas.stream().mapToDouble(Idea::weight).sum();
    }

    /** What must be there: all that says something, or everything where nothing does. */
    List<Idea> telling() {
        return ideas.stream().allMatch(Idea::filler)
                ? ideas
                : ideas.stream().filter(i -> !i.filler()).toList();
    }
}
