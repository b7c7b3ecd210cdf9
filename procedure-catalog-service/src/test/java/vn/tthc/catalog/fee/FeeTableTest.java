package vn.tthc.catalog.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

class FeeTableTest {

    /** Certified copies (2.000815): 2.000 đ a page, from the third 1.000 đ, a copy at most 200.000 đ. */
    private static final PerUnit PAGES = new PerUnit("trang", List.of(new Tier(3, 1_000L)), 200_000L, "bản");

    @ParameterizedTest
    @CsvSource({"1, 1, 2000", "2, 1, 4000", "3, 1, 5000", "12, 3, 42000", "198, 1, 200000", "500, 2, 400000"})
    void pages_cost_less_from_the_third_on_and_a_copy_never_more_than_its_limit(long pages, long copies, long total) {
        var reckoning = reckon(Map.of("trang", pages, "bản", copies), fee("FEE", 2_000L, PAGES));

        assertThat(reckoning.total()).isEqualTo(total);
    }

    @Test
    void how_it_came_to_the_sum_is_said_in_words_and_in_parts() {
        var line = reckon(Map.of("trang", 12L, "bản", 3L), fee("FEE", 2_000L, PAGES))
                .lines()
                .getFirst();

        assertThat(line.tariff())
                .isEqualTo("2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng; tính cho mỗi bản");
        assertThat(line.explanation())
                .isEqualTo("(2 trang × 2.000 đồng + 10 trang × 1.000 đồng = 14.000 đồng) × 3 bản = 42.000 đồng");
        assertThat(line.parts())
                .containsExactly(new Reckoning.Part(2, "trang", 2_000), new Reckoning.Part(10, "trang", 1_000));
    }

    @Test
    void a_limit_that_is_reached_is_said() {
        var line = reckon(Map.of("trang", 500L), fee("FEE", 2_000L, new PerUnit("trang", List.of(), 200_000L, null)))
                .lines()
                .getFirst();

        assertThat(line.explanation()).isEqualTo("500 trang × 2.000 đồng = 1.000.000 đồng, thu tối đa 200.000 đồng");
        assertThat(line.sum()).isEqualTo(200_000);
    }

    @Test
    void a_fixed_fee_needs_no_quantity_and_zero_is_a_fee() {
        var ofCase = ofCase(fee("FEE", 0L, null), fee("SERVICE_FEE", 75_000L, null));

        assertThat(FeeTable.counted(ofCase, "DIRECT")).isEmpty();
        assertThat(FeeTable.feeFor(ofCase, "DIRECT", Map.of()).total()).isEqualTo(75_000);
        assertThat(FeeTable.feeFor(ofCase, "POSTAL", Map.of())).isEqualTo(new Reckoning(List.of(), 0L, null));
    }

    @Test
    void an_amount_that_a_resolution_sets_is_not_zero_and_leaves_the_total_open() {
        var reckoning = reckon(Map.of(), fee("FEE", 8_000L, null), fee("SERVICE_FEE", null, null));

        assertThat(reckoning.total()).isNull();
        assertThat(reckoning.open()).isEqualTo(Reckoning.Open.SET_BY_RESOLUTION);
        assertThat(reckoning.lines()).extracting(Reckoning.Line::sum).containsExactly(8_000L, null);
        assertThat(reckoning.lines().getLast().explanation()).contains("nghị quyết của Hội đồng nhân dân tỉnh");
    }

    @Test
    void several_fees_of_one_kind_are_alternatives_and_not_added_up() {
        var reckoning = reckon(Map.of(), fee("FEE", 10_000L, null), fee("FEE", 0L, null));

        assertThat(reckoning.total()).isNull();
        assertThat(reckoning.open()).isEqualTo(Reckoning.Open.ALTERNATIVES);
    }

    @Test
    void dollars_and_dong_are_not_added_up() {
        var dollars = new CaseFee("DIRECT", "SERVICE_FEE", 50L, "USD", null);

        assertThat(reckon(Map.of(), fee("FEE", 8_000L, null), dollars).open()).isEqualTo(Reckoning.Open.OTHER_CURRENCY);
    }

    @Test
    void what_must_be_counted_is_named_with_the_most_there_may_be() {
        var ofCase = ofCase(fee("FEE", 2_000L, PAGES), fee("SERVICE_FEE", null, new PerUnit("thửa", null, null, null)));

        assertThat(FeeTable.counted(ofCase, "DIRECT"))
                .containsOnly(Map.entry("trang", 1_000_000L), Map.entry("bản", 1_000L));
        assertThat(FeeTable.counted(ofCase, "ONLINE")).isEmpty();
    }

    private static Reckoning reckon(Map<String, Long> quantities, CaseFee... fees) {
        return FeeTable.feeFor(ofCase(fees), "DIRECT", quantities);
    }

    private static Case ofCase(CaseFee... fees) {
        return new Case("1.000001", "Chứng thực", List.of(), null, Arrays.asList(fees), List.of());
    }

    private static CaseFee fee(String kind, Long amount, PerUnit perUnit) {
        return new CaseFee("DIRECT", kind, amount, null, null, perUnit);
    }
}
