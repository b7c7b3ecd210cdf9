package vn.tthc.catalog.search;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What answers a question on a day, the best first. */
final class Hits {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingLong(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.entry().code());

    private final NameIndex index;
    private final Question question;
    private final LocalDate day;
    private final boolean internal;

    Hits(NameIndex index, Question question, LocalDate day, boolean internal) {
        this.index = index;
        this.question = question;
        this.day = day;
        this.internal = internal;
    }

    /** @param score the same for the same question, so that pages can continue after it */
    record Hit(Entry entry, long score) {}

    List<Hit> all() {
        if (question.isNothing()) {
            return List.of();
        }
        if (question.wantsAll()) {
            return visible(index.entries()).map(e -> new Hit(e, 0)).toList();
        }
        return (question.code().isEmpty() ? byWords() : byCode())
                .sorted(BEST_FIRST)
                .toList();
    }

    private Stream<Hit> byCode() {
        return visible(index.entries().filter(e -> e.code().contains(question.code())))
                .map(e -> new Hit(e, Ranking.ofCode(e.code(), question.code())));
    }

    /** All words, or else, where no name has all of them, the names with the most telling ones. */
    private Stream<Hit> byWords() {
        var weighing = new Weighing(index, question);
        var all = hits(index.withAll(question.telling()), weighing);
        return (all.isEmpty() ? hits(index.withSome(question.telling()), weighing) : all).stream();
    }

    private List<Hit> hits(BitSet rows, Weighing weighing) {
        return rows.stream()
                .mapToObj(row -> hit(row, weighing))
                .filter(hit -> hit != null)
                .toList();
    }

    private @Nullable Hit hit(int row, Weighing weighing) {
        var entry = index.entry(row);
        if (!index.isVisible(entry, day, internal)) {
            return null;
        }
        var covered = weighing.covered(row);
        return covered < Ranking.LEAST_COVERED ? null : new Hit(entry, Ranking.of(entry, question, covered));
    }

    private Stream<Entry> visible(Stream<Entry> entries) {
        return entries.filter(e -> index.isVisible(e, day, internal));
    }

    /** How much of the question each row holds. */
    private static final class Weighing {

        private final List<Found> found;
        private final double weight;

        Weighing(NameIndex index, Question question) {
            found = question.ideas().stream()
                    .map(idea -> new Found(idea, index.with(idea.said()), index.with(idea.meant())))
                    .toList();
            weight = question.weight();
        }

        private record Found(Question.Idea idea, BitSet said, BitSet meant) {
            double worth(int row) {
                return Ranking.worth(idea, said.get(row), meant.get(row));
            }
        }

        double covered(int row) {
            var sum = 0.0;
            for (var one : found) {
                sum += one.worth(row);
            }
            return sum / weight;
        }
    }
}
