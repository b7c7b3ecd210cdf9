package vn.tthc.catalog.search;

import java.util.List;
import vn.tthc.catalog.search.Question.Idea;

/**
 * How well a name answers a question: how much of what was asked it holds, whether it has the words as they stand in the
 * question, whether it begins with them, and how little else it says.
 */
final class Ranking {

    /** Names that hold less than this of what was asked do not answer it. */
    static final double LEAST_COVERED = 0.5;

    private static final double COVERED = 4;
    private static final double AT_THE_BEGINNING = 0.7;
    private static final double SOMEWHERE = 0.5;
    private static final double WHOLE = 0.25;
    private static final double LITTLE_ELSE = 0.9;
    private static final double NEARLY = 0.6;

    /** Where the phrase is followed by for whom, where or how, it is the whole of what is done. */
    private static final List<String> AFTER_THE_WHOLE =
            List.of("doi voi", "cho", "co", "tai", "thuoc", "cua", "trong", "theo", "thuc hien");

    private static final long MILLION = 1_000_000;
    private static final long EXACT_CODE = 100 * MILLION;
    private static final long CODE_BEGINS = 50 * MILLION;
    private static final long CODE_HOLDS = 10 * MILLION;

    private Ranking() {}

    /** What one idea adds; a word that is only nearly there counts for less. */
    static double worth(Idea idea, boolean said, boolean meant) {
        return said ? idea.weight() : meant ? NEARLY * idea.weight() : 0;
    }

    /** In millionths, so that pages can continue after exactly this. */
    static long of(Entry entry, Question question, double covered) {
        return Math.round(MILLION * (COVERED * covered + entry.prior() + ofPhrase(entry.tokens(), question.phrase())));
    }

    static long ofCode(String code, String asked) {
        return code.equals(asked) ? EXACT_CODE : code.startsWith(asked) ? CODE_BEGINS : CODE_HOLDS;
    }

    private static double ofPhrase(String tokens, String phrase) {
        var littleElse = LITTLE_ELSE * Math.min(1, (double) words(phrase) / words(tokens));
        var at = (" " + tokens).indexOf(" " + phrase);
        if (at < 0) {
            return littleElse;
        }
        var whole = isWhole(tokens.substring(at + phrase.length())) ? WHOLE : 0;
        return littleElse + whole + (at == 0 ? AT_THE_BEGINNING : SOMEWHERE);
    }

    private static boolean isWhole(String rest) {
        return rest.isEmpty() || AFTER_THE_WHOLE.stream().anyMatch(after -> (rest + " ").startsWith(" " + after + " "));
    }

    private static int words(String tokens) {
        return (int) tokens.chars().filter(c -> c == ' ').count() + 1;
    }
}
