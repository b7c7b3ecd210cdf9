package vn.tthc.catalog.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

class FeeCellTest {

    private static final PerUnit PAGES = new PerUnit("trang", List.of(new Tier(3, 1_000L)), 200_000L, "bản");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2000/trang; từ 3: 1000; tối đa 200000; mỗi bản",
                "2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng; tính cho mỗi bản",
                "2.000đ / trang;Từ trang 3 trở đi: 1.000đ; TỐI ĐA 200.000đ; mỗi bản"
            })
    void a_tariff_is_read_as_people_and_notices_write_it(String text) {
        assertThat(FeeCell.read(text)).contains(new FeeCell(2_000L, PAGES));
    }

    @ParameterizedTest
    @CsvSource({"75000, 75000", "75.000 đồng, 75000", "0, 0", "-5, -5"})
    void a_fixed_amount_is_read_with_or_without_its_currency(String text, long amount) {
        assertThat(FeeCell.read(text)).contains(new FeeCell(amount, null));
    }

    @Test
    void what_a_resolution_sets_has_no_amount() {
        assertThat(FeeCell.read("Nghị quyết 12/2026/NQ-HĐND; xem phụ lục")).contains(new FeeCell(null, null));
        assertThat(FeeCell.read("HĐND quy định; tính theo thửa"))
                .contains(new FeeCell(null, new PerUnit("thửa", List.of(), null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"khoảng tám nghìn", "8000; tối đa 20000", "2000/trang; giảm nửa giá từ trang thứ ba", "/trang"})
    void half_a_tariff_is_none(String text) {
        assertThat(FeeCell.read(text)).isEmpty();
    }

    @Test
    void what_is_written_can_be_read() {
        for (var cell : List.of(
                new FeeCell(2_000L, PAGES),
                new FeeCell(75_000L, null),
                new FeeCell(null, new PerUnit("thửa", List.of(), null, null)))) {
            assertThat(FeeCell.read(FeeCell.written(cell.amount(), cell.perUnit())))
                    .contains(cell);
        }
    }
}
