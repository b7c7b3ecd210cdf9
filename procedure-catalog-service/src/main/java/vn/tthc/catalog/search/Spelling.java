package vn.tthc.catalog.search;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that names are made of, how many names hold each, and which of them was probably meant by one that is
 * written otherwise: as it sounds, as it comes out of a keyboard whose Telex is off, or with one slip of the finger.
 */
final class Spelling {

    private static final int MEANT = 4;
    /** In shorter words one other letter makes another word. */
    private static final int LONG_ENOUGH_FOR_SLIPS = 3;
    /** A word that no name has cannot be found, so that it is missing says little. */
    private static final double UNHEARD_OF = 1;

    private static final double MOST = 5.5;

    private final Map<String, Integer> namesByWord;
    private final Map<String, List<String>> bySound;
    private final Set<String> pairs;
    private final int names;

    private Spelling(Map<String, Integer> namesByWord, Set<String> pairs, int names) {
        this.namesByWord = namesByWord;
        this.pairs = pairs;
        this.names = names;
        this.bySound = namesByWord.keySet().stream().collect(groupingBy(Sound::of));
    }

    /** @param names as {@link Fold} would write them */
    static Spelling of(List<String> names) {
        var namesByWord = new HashMap<String, Integer>();
        var pairs = new HashSet<String>();
        for (var name : names) {
            var words = name.split(" ");
            Stream.of(words).distinct().forEach(w -> namesByWord.merge(w, 1, Integer::sum));
            for (int i = 1; i < words.length; i++) {
                pairs.add(words[i - 1] + " " + words[i]);
            }
        }
        return new Spelling(namesByWord, pairs, names.size());
    }

    boolean knows(String word) {
        return namesByWord.containsKey(word);
    }

    /** The rarer a word, the more it says about what is looked for. */
    double weight(String word) {
        var holding = namesByWord.get(word);
        return holding == null ? UNHEARD_OF : Math.min(MOST, Math.log(1 + (1.0 + names) / holding));
    }

    /** Words that may have been meant, the likeliest first; never the word itself. */
    List<String> near(String word) {
        return alike(word).limit(MEANT).toList();
    }

    /** Words that may have been meant and that, unlike this one, names have beside its neighbour. */
    List<String> near(String word, String before, String after) {
        if (fits(word, before, after)) {
            return List.of();
        }
        return alike(word).filter(w -> fits(w, before, after)).limit(MEANT).toList();
    }

    private boolean fits(String word, String before, String after) {
        return pairs.contains(before + " " + word) || pairs.contains(word + " " + after);
    }

    private Stream<String> alike(String word) {
        var found = new LinkedHashSet<String>();
        Stream.of(Telex.read(word)).filter(this::knows).forEach(found::add);
        frequentFirst(bySound.getOrDefault(Sound.of(word), List.of()).stream()).forEach(found::add);
        if (word.length() >= LONG_ENOUGH_FOR_SLIPS) {
            frequentFirst(namesByWord.keySet().stream().filter(known -> Slip.isOne(word, known)))
                    .forEach(found::add);
        }
        found.remove(word);
        return found.stream();
    }

    /** Two words that were written as one, if they were. */
    List<List<String>> apart(String word) {
        return knows(word)
                ? List.of()
                : IntStream.range(2, word.length() - 1)
                        .mapToObj(i -> List.of(word.substring(0, i), word.substring(i)))
                        .filter(parts -> parts.stream().allMatch(this::knows))
                        .limit(2)
                        .toList();
    }

    private Stream<String> frequentFirst(Stream<String> words) {
        return words.sorted(Comparator.<String>comparingInt(w -> namesByWord.getOrDefault(w, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    }

    Set<String> words() {
        return namesByWord.keySet();
    }
}
