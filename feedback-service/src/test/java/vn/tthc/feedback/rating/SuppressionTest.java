package vn.tthc.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Figures that are too small stay unknown, whatever is added to and taken from those that are shown. */
class SuppressionTest {

    private static final int MINIMUM = 5;
    private static final int MOST_LEAVES = 9;
    private static final long PRIME = 2_147_483_647L;

    /** Ward Minh Sơn had three ratings: neither it nor, by subtraction, anything that would give it away is shown. */
    @Test
    void what_a_parent_minus_its_other_children_would_reveal_is_suppressed_too() {
        var tree = new AgencyTree(Map.of("H90", "", "H90.31", "H90", "H90.35", "H90", "H90.36", "H90"));
        var shown = figures(tree, Map.of(leaf("H90.31"), 3, leaf("H90.35"), 7, leaf("H90.36"), 40));

        assertThat(shown.get(new Unit("H90.31", false, ""))).isEmpty();
        assertThat(shown.get(new Unit("H90.35", false, ""))).isEmpty();
        assertThat(shown.get(new Unit("H90.36", false, ""))).map(Tally::ratings).contains(40);
        assertThat(shown.get(new Unit("H90", true, ""))).map(Tally::ratings).contains(50);
    }

    @Test
    void a_content_that_few_rated_is_left_out_of_a_figure_that_is_shown() {
        var tree = new AgencyTree(Map.of("H90", ""));
        var said = Map.of("TIME", new Share(6, 4), "ONLINE", new Share(2, 0));

        var shown = new Figures(Map.of(leaf("H90"), new Tally(1, 2, 9, said)), tree, MINIMUM).all();

        assertThat(shown.get(new Unit("H90", false, "")))
                .map(Tally::contents)
                .contains(Map.of("TIME", new Share(6, 4)));
    }

    /**
     * The whole of it: no set of leaves with fewer ratings than the minimum can be reached by sums and differences of what
     * is shown. Every set is tried, so every sequence of queries is.
     */
    @Property(tries = 150)
    void no_sequence_of_queries_reveals_fewer_ratings_than_the_minimum(@ForAll("provinces") Province province) {
        var leaves = List.copyOf(province.counts().keySet());
        var all = new Figures(tallies(province.counts()), province.tree(), MINIMUM);
        var known = new Span(leaves.size());
        var units = all.units();
        all.all().forEach((unit, tally) -> {
            if (tally.isPresent()) {
                known.add(vector(leaves, units.getOrDefault(unit, Set.of())));
            }
        });

        for (int set = 1; set < 1 << leaves.size(); set++) {
            var ratings = 0;
            var wanted = new long[leaves.size()];
            for (int i = 0; i < leaves.size(); i++) {
                if ((set >> i & 1) == 1) {
                    wanted[i] = 1;
                    ratings += province.counts().getOrDefault(leaves.get(i), 0);
                }
            }
            if (ratings < MINIMUM) {
                assertThat(known.contains(wanted))
                        .as("%s of %s", wanted, province)
                        .isFalse();
            }
        }
    }

    @Property(tries = 100)
    void every_rating_counts_in_the_whole_as_soon_as_there_are_enough(@ForAll("provinces") Province province) {
        var total =
                province.counts().values().stream().mapToInt(Integer::intValue).sum();
        var shown = new Figures(tallies(province.counts()), province.tree(), MINIMUM).all();

        assertThat(shown.getOrDefault(new Unit("A0", true, ""), Optional.empty())
                        .map(Tally::ratings))
                .isEqualTo(total < MINIMUM ? Optional.empty() : Optional.of(total));
    }

    record Province(AgencyTree tree, Map<Leaf, Integer> counts) {}

    /** A tree of up to five agencies below A0, each with up to two procedures and the others. */
    @Provide
    Arbitrary<Province> provinces() {
        var parents = Arbitraries.integers().between(0, 4).list().ofSize(5);
        var counts = Arbitraries.integers().between(0, 9).list().ofSize(18);
        return Combinators.combine(parents, counts).as(SuppressionTest::province);
    }

    private static Province province(List<Integer> parents, List<Integer> counts) {
        var above = new HashMap<>(Map.of("A0", ""));
        for (int i = 0; i < parents.size(); i++) {
            above.put("A" + (i + 1), "A" + Math.min(parents.get(i), i));
        }
        var leaves = new HashMap<Leaf, Integer>();
        for (int i = 0; i < counts.size() && leaves.size() < MOST_LEAVES; i++) {
            if (counts.get(i) > 0) {
                leaves.put(new Leaf("A" + i % 6, List.of("", "P1", "P2").get(i / 6)), counts.get(i));
            }
        }
        return new Province(new AgencyTree(above), leaves);
    }

    private static Map<Unit, Optional<Tally>> figures(AgencyTree tree, Map<Leaf, Integer> counts) {
        return new Figures(tallies(counts), tree, MINIMUM).all();
    }

    private static Map<Leaf, Tally> tallies(Map<Leaf, Integer> counts) {
        var tallies = new HashMap<Leaf, Tally>();
        counts.forEach((leaf, count) -> tallies.put(leaf, new Tally(0, count, 0, Map.of())));
        return tallies;
    }

    private static Leaf leaf(String agency) {
        return new Leaf(agency, "");
    }

    private static long[] vector(List<Leaf> leaves, Set<Leaf> figure) {
        return leaves.stream().mapToLong(leaf -> figure.contains(leaf) ? 1 : 0).toArray();
    }

    /** All that sums and differences of the vectors put in can reach, by elimination modulo a prime. */
    private static final class Span {

        private final int width;
        private final List<long[]> rows = new ArrayList<>();

        Span(int width) {
            this.width = width;
        }

        void add(long[] vector) {
            var rest = reduce(vector.clone());
            if (pivot(rest) < width) {
                rows.add(rest);
            }
        }

        boolean contains(long[] vector) {
            return pivot(reduce(vector.clone())) == width;
        }

        private long[] reduce(long[] vector) {
            for (var row : rows) {
                var at = pivot(row);
                var factor = vector[at] * inverse(row[at]) % PRIME;
                for (int i = 0; i < width; i++) {
                    vector[i] = Math.floorMod(vector[i] - factor * row[i] % PRIME, PRIME);
                }
            }
            return vector;
        }

        private int pivot(long[] vector) {
            var at = 0;
            while (at < width && vector[at] == 0) {
                at++;
            }
            return at;
        }

        private static long inverse(long number) {
            return BigInteger.valueOf(number)
                    .modInverse(BigInteger.valueOf(PRIME))
                    .longValue();
        }
    }
}
