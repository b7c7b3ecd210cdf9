package vn.tthc.application.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;
import vn.tthc.contracts.catalog.ProcedureEvent.PerUnit;
import vn.tthc.contracts.catalog.ProcedureEvent.Tier;

class FeeTableTest {

    /** Certified copies (2.000815): 2.000 đ a page, from the third 1.000 đ, a copy at most 200.000 đ. */
    private static final PerUnit PAGES = new PerUnit("trang", List.of(new Tier(3, 1_000)), 200_000L, "bản");

    @ParameterizedTest
    @CsvSource({"1, 1, 2000", "2, 1, 4000", "3, 1, 5000", "12, 3, 42000", "198, 1, 200000", "500, 2, 400000"})
    void it_reckons_as_the_catalogue_does_in_public(long pages, long copies, long total) {
        var found = new Assessment(Map.of("trang", pages, "bản", copies), List.of(), List.of());

        assertThat(direct(fee("FEE", 2_000L, PAGES)).reckon(found).total()).isEqualTo(total);
    }

    @Test
    void how_it_came_to_the_sum_is_said_in_words() {
        var found = new Assessment(Map.of("trang", 12L, "bản", 3L), List.of(), List.of());
        var line = direct(fee("FEE", 2_000L, PAGES)).reckon(found).lines().getFirst();

        assertThat(line.tariff())
                .isEqualTo("2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng; tính cho mỗi bản");
        assertThat(line.explanation())
                .isEqualTo("(2 trang × 2.000 đồng + 10 trang × 1.000 đồng = 14.000 đồng) × 3 bản = 42.000 đồng");
    }

    @Test
    void what_is_charged_by_the_piece_is_not_known_before_it_is_counted() {
        var reckoning = direct(fee("FEE", 2_000L, PAGES)).reckon(Assessment.NONE);

        assertThat(reckoning.total()).isNull();
        assertThat(reckoning.open()).isEqualTo(Reckoning.Open.QUANTITY);
        assertThat(reckoning.lines().getFirst().counted()).containsExactly("trang", "bản");
    }

    @Test
    void zero_is_a_fee_and_so_is_none() {
        assertThat(direct(fee("FEE", 0L, null)).reckon(Assessment.NONE).total()).isZero();
        assertThat(direct().reckon(Assessment.NONE).total()).isZero();
        assertThat(new FeeTable(List.of(fee("FEE", 75_000L, null)), "ONLINE")
                        .reckon(Assessment.NONE)
                        .total())
                .as("the fee of another way of filing")
                .isZero();
    }

    @Test
    void an_amount_that_a_resolution_sets_is_not_zero_until_somebody_states_it() {
        var table = direct(fee("FEE", 8_000L, null), fee("SERVICE_FEE", null, null));

        assertThat(table.reckon(Assessment.NONE).total()).isNull();
        assertThat(table.reckon(Assessment.NONE).open()).isEqualTo(Reckoning.Open.SET_BY_RESOLUTION);

        var stated = new Assessment.Stated(2, 50_000, "Mức thu của tỉnh", "Nghị quyết 12/2026/NQ-HĐND");
        var known = table.reckon(new Assessment(Map.of(), List.of(), List.of(stated)));
        assertThat(known.total()).isEqualTo(58_000);
        assertThat(known.lines().getLast().explanation()).isEqualTo("50.000 đồng theo Nghị quyết 12/2026/NQ-HĐND");
    }

    @Test
    void of_several_fees_of_one_kind_those_count_that_were_chosen_and_they_are_never_just_added_up() {
        var table = direct(fee("FEE", 10_000L, null), fee("FEE", 0L, null), fee("SERVICE_FEE", 5_000L, null));

        assertThat(table.reckon(Assessment.NONE).open()).isEqualTo(Reckoning.Open.ALTERNATIVES);
        assertThat(table.reckon(new Assessment(Map.of(), List.of(2), List.of())).total())
                .isEqualTo(5_000);
        assertThat(table.reckon(new Assessment(Map.of(), List.of(1, 2), List.of()))
                        .total())
                .isEqualTo(15_000);
    }

    private static FeeTable direct(Fee... fees) {
        return new FeeTable(List.of(fees), "DIRECT");
    }

    private static Fee fee(String kind, @Nullable Long amount, @Nullable PerUnit perUnit) {
        return new Fee("DIRECT", kind, amount, "Phí", perUnit);
    }
}
