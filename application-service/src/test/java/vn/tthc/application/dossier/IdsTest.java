package vn.tthc.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.id.Ids;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00.123Z");

    @Test
    void of_one_moment_they_sort_in_the_order_in_which_they_were_made() {
        var ids =
                IntStream.range(0, 1_000).mapToObj(i -> Ids.at(NOW).toString()).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void an_earlier_moment_stays_earlier_whatever_was_made_before() {
        var later = Ids.at(NOW);
        var earlier = Ids.at(NOW.minusMillis(1));

        assertThat(earlier.toString()).isLessThan(later.toString());
        assertThat(Ids.madeAt(later)).isEqualTo(NOW);
        assertThat(later.version()).isEqualTo(7);
    }
}
