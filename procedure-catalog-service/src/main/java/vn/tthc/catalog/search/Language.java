package vn.tthc.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.search.Question.Idea;
import vn.tthc.catalog.search.Question.Way;

/**
 * Understands what people type: abbreviations and everyday words for what the law calls otherwise, words misspelt, words
 * run together, words that say nothing.
 */
final class Language {

    private static final Pattern CODE = Pattern.compile("\\d{1,7}|\\d[.]\\d{0,6}([.][0-9A-Z]{2,3})*");
    private static final double FILLER = 0.1;
    private static final int LONGEST_TERM = 5;
    private static final Set<String> FILLERS = Set.of(
            "thu", "tuc", "lam", "xin", "toi", "muon", "can", "gi", "o", "dau", "nhu", "the", "nao", "bao", "nhieu",
            "tien", "cho", "cua", "va", "hoac", "de", "khi", "bi", "duoc", "co", "ve", "tai", "giai", "to", "online",
            "truc", "tuien", "ho", "so", "mau", "don", "huong", "dan", "cach", "minh", "em", "anh", "chi", "a", "nhe",
            "voi");

    private final Spelling spelling;
    private final Map<String, String> terms;

    /** @param terms what stands for a term, both folded */
    Language(Spelling spelling, Map<String, String> terms) {
        this.spelling = spelling;
        this.terms = Map.copyOf(terms);
    }

    /** Words that stand for others. */
    private record Term(List<String> said, String means) {
        int length() {
            return said.size();
        }
    }

    Question understand(String text) {
        var words = Fold.words(text);
        var ideas = new ArrayList<Idea>();
        var phrase = new ArrayList<String>();
        for (int at = 0; at < words.size() && ideas.size() < Question.MOST_IDEAS; ) {
            var term = termAt(words, at);
            if (term.isPresent()) {
                var last = at + term.get().length() == words.size();
                ideas.add(idea(term.get(), last));
                phrase.add(term.get().means());
                at += term.get().length();
            } else {
                ideas.add(word(words, at));
                phrase.add(asNamesHaveIt(words, at));
                at++;
            }
        }
        return new Question(text.isBlank(), code(text), List.copyOf(ideas), String.join(" ", phrase));
    }

    /** The longest term that begins there. */
    private Optional<Term> termAt(List<String> words, int at) {
        for (int n = Math.min(LONGEST_TERM, words.size() - at); n > 0; n--) {
            var said = words.subList(at, at + n);
            var means = terms.get(String.join(" ", said));
            if (means != null) {
                return Optional.of(new Term(said, means));
            }
        }
        return Optional.empty();
    }

    private Idea idea(Term term, boolean last) {
        var meant = List.of(term.means().split(" "));
        var said = List.of(Way.of(meant), Way.of(term.said()));
        var unfinished = List.of(
                Way.of(meant), Way.of(term.said()), Way.beginning(term.said().getLast()));
        var weight = meant.stream().mapToDouble(spelling::weight).sum();
        return new Idea(said, last ? unfinished : said, weight, false);
    }

    private Idea word(List<String> words, int at) {
        var word = words.get(at);
        var finished = new ArrayList<Way>(List.of(Way.of(List.of(word))));
        if (isLast(words, at) && word.length() > 1) {
            finished.add(Way.beginning(word));
        }
        var misfit = misfit(words, at);
        var near = Stream.concat(
                (misfit.isEmpty() ? spelling.near(word) : misfit).stream().map(w -> Way.of(List.of(w))),
                spelling.apart(word).stream().map(Way::of));
        var meant = Stream.concat(finished.stream(), near).toList();
        var taken = isKnown(words, at) && misfit.isEmpty() ? List.copyOf(finished) : meant;
        var filler = FILLERS.contains(word) && words.size() > 1;
        var weight = misfit.isEmpty() ? spelling.weight(word) : spelling.weight(misfit.getFirst());
        return new Idea(taken, meant, filler ? weight * FILLER : weight, filler);
    }

    /** What the word should probably be, where it is one, and no name has it beside its neighbours. */
    private List<String> misfit(List<String> words, int at) {
        var word = words.get(at);
        if (words.size() == 1 || !spelling.knows(word) || FILLERS.contains(word)) {
            return List.of();
        }
        return spelling.near(word, at == 0 ? "" : words.get(at - 1), isLast(words, at) ? "" : words.get(at + 1));
    }

    private boolean isKnown(List<String> words, int at) {
        return spelling.knows(words.get(at)) || (isLast(words, at) && isBeginning(words.get(at)));
    }

    private static boolean isLast(List<String> words, int at) {
        return at == words.size() - 1;
    }

    private boolean isBeginning(String word) {
        return spelling.words().stream().anyMatch(known -> known.startsWith(word));
    }

    /** A word that no name has, or none beside this neighbour, is written as the nearest that one has. */
    private String asNamesHaveIt(List<String> words, int at) {
        var word = words.get(at);
        var misfit = misfit(words, at);
        if (isKnown(words, at)) {
            return misfit.isEmpty() ? word : misfit.getFirst();
        }
        return Stream.concat(
                        spelling.near(word).stream(),
                        spelling.apart(word).stream().map(parts -> String.join(" ", parts)))
                .findFirst()
                .orElse(word);
    }

    /** Part of a code, or a whole one with the agency that the older portal appends; else nothing. */
    private static String code(String text) {
        var stripped = text.strip();
        return CODE.matcher(stripped).matches() ? ProcedureCode.canonicalOrSame(stripped) : "";
    }
}
