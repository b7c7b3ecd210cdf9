package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

class FeeRulesTest {

    private static final Tier CHEAPER = new Tier(3, 1_000L);

    @Test
    void a_tariff_with_tiers_a_limit_and_copies_may_be_published() {
        assertThat(check(2_000L, new PerUnit("trang", List.of(CHEAPER, new Tier(9, 0L)), 200_000L, "bản")))
                .isEmpty();
        assertThat(check(null, new PerUnit("thửa", List.of(), null, null))).isEmpty();
        assertThat(check(null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, PositiveOrZero", "1000000000001, Range"})
    void an_amount_below_zero_or_beyond_reckoning_is_named(long amount, String rule) {
        assertThat(check(amount, null)).singleElement().satisfies(f -> {
            assertThat(f.field()).isEqualTo("fees[0].amount");
            assertThat(f.rule()).isEqualTo(rule);
            assertThat(f.warning()).isFalse();
        });
    }

    @Test
    void no_tier_and_no_limit_is_below_zero() {
        assertThat(check(2_000L, new PerUnit("trang", List.of(new Tier(3, -1L)), -1L, null)))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder("fees[0].perUnit.most", "fees[0].perUnit.tiers[0].amount");
    }

    @Test
    void tiers_stand_in_order_and_say_from_where_and_how_much() {
        var tiers = List.of(new Tier(1, 500L), CHEAPER, new Tier(3, null), new Tier(null, 5L));

        assertThat(check(2_000L, new PerUnit("trang", tiers, null, null)))
                .extracting(Finding::field)
                .containsExactly(
                        "fees[0].perUnit.tiers[0].from",
                        "fees[0].perUnit.tiers[2].from",
                        "fees[0].perUnit.tiers[2].amount",
                        "fees[0].perUnit.tiers[3].from");
    }

    @Test
    void what_is_counted_has_a_name_that_can_be_asked_for() {
        assertThat(check(2_000L, new PerUnit(" ", List.of(), null, "trang:A4")))
                .extracting(Finding::field)
                .containsExactly("fees[0].perUnit.unit", "fees[0].perUnit.each");
        assertThat(check(2_000L, new PerUnit("bản", List.of(), null, "bản")))
                .extracting(Finding::field)
                .containsExactly("fees[0].perUnit.each");
    }

    @Test
    void a_fee_that_a_resolution_sets_has_no_tiers_here() {
        assertThat(check(null, new PerUnit("trang", List.of(CHEAPER), null, null)))
                .extracting(Finding::rule)
                .containsExactly("SetByResolution");
    }

    @Test
    void more_tiers_than_anybody_reads_are_refused() {
        var tiers = IntStream.range(2, 30).mapToObj(i -> new Tier(i, 5L)).toList();

        assertThat(check(2_000L, new PerUnit("trang", tiers, null, null)))
                .extracting(Finding::field)
                .containsExactly("fees[0].perUnit.tiers");
    }

    private static List<Finding> check(Long amount, PerUnit perUnit) {
        return FeeRules.check("fees[0]", "amount", amount, perUnit);
    }
}
