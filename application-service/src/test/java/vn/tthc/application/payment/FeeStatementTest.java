package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;

/** What form 01 says of money. */
class FeeStatementTest {

    private static final Fee PERMIT = new Fee("ONLINE", "SERVICE_FEE", 75_000L, "Lệ phí cấp phép");
    private static final Fee BY_RESOLUTION = new Fee("ONLINE", "FEE", null, "Phí thẩm định");

    @Test
    void what_is_not_paid_is_said_to_be_outstanding() {
        assertThat(words(PERMIT, false, 0, 0)).containsExactly("Lệ phí cấp phép: 75.000 đồng", "chưa thu 75.000 đồng");
    }

    @Test
    void what_is_paid_is_said_to_be_paid_in_whole_or_in_part_or_too_much() {
        assertThat(words(PERMIT, false, 75_000, 0)).contains("đã thu 75.000 đồng");
        assertThat(words(PERMIT, false, 25_000, 0)).contains("đã thu 25.000 đồng, còn phải thu 50.000 đồng");
        assertThat(words(PERMIT, false, 100_000, 0)).contains("đã thu 100.000 đồng, nộp thừa 25.000 đồng");
        assertThat(words(PERMIT, false, 75_000, 75_000)).contains("đã hoàn 75.000 đồng");
    }

    @Test
    void an_exemption_and_a_procedure_without_fees_are_told_apart() {
        assertThat(words(PERMIT, true, 0, 0)).contains("miễn");
        assertThat(FeeStatement.words(table().reckon(Assessment.NONE), Balance.untouched(0L)))
                .containsExactly("không thu");
    }

    @Test
    void an_amount_that_a_resolution_sets_is_not_known_and_is_not_nothing() {
        assertThat(words(BY_RESOLUTION, false, 0, 0))
                .containsExactly("Phí thẩm định: theo nghị quyết của Hội đồng nhân dân tỉnh", "chưa xác định mức thu");
    }

    private static List<String> words(Fee fee, boolean exempt, long paid, long refunded) {
        var reckoning = table(fee).reckon(new Assessment(Map.of(), List.of(), List.of()));
        return FeeStatement.words(reckoning, new Balance(reckoning.total(), exempt, 0, paid, refunded));
    }

    private static FeeTable table(Fee... fees) {
        return new FeeTable(List.of(fees), "ONLINE");
    }
}
