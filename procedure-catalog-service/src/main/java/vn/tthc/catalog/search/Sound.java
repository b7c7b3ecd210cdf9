package vn.tthc.catalog.search;

import java.util.List;

/** How a syllable sounds to those who write as they speak: tr as ch, gi and r as d, x as s, n as l, -ng as -n, -t as -c. */
final class Sound {

    private record Rule(String written, String sounds) {}

    private static final List<Rule> BEGINNINGS = List.of(
            new Rule("ngh", "ng"),
            new Rule("gh", "g"),
            new Rule("gi", "d"),
            new Rule("tr", "ch"),
            new Rule("x", "s"),
            new Rule("r", "d"),
            new Rule("v", "d"),
            new Rule("n", "l"),
            new Rule("q", "c"),
            new Rule("k", "c"),
            new Rule("f", "ph"));

    private static final List<Rule> ENDINGS =
            List.of(new Rule("nh", "n"), new Rule("ng", "n"), new Rule("ch", "c"), new Rule("t", "c"));

    private Sound() {}

    static String of(String word) {
        var beginning = BEGINNINGS.stream()
                .filter(r -> word.startsWith(r.written()) && !(r.written().equals("n") && word.startsWith("ng")))
                .filter(r -> !(r.written().equals("n") && word.startsWith("nh")))
                .findFirst();
        var begun = beginning
                .map(r -> r.sounds() + word.substring(r.written().length()))
                .orElse(word);
        return ENDINGS.stream()
                .filter(r -> begun.endsWith(r.written())
                        && begun.length() > r.written().length() + 1)
                .findFirst()
                .map(r -> begun.substring(0, begun.length() - r.written().length()) + r.sounds())
                .orElse(begun);
    }
}
