package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tthc.application.form.Prints;

class ReceiptPaperTest {

    private static final String NUMBER = "H90.31-2026-0000012";

    @Test
    void it_says_who_paid_what_for_what_in_figures_and_in_words() throws Exception {
        assertThat(Prints.look("bien-lai", paper().pdf(), NUMBER))
                .contains("BIÊN LAI THU PHÍ, LỆ PHÍ", NUMBER, "Nguyễn Thị Ánh Tuyết", "75.000 đồng")
                .contains("Bảy mươi lăm nghìn đồng", "Chuyển khoản", "FT26325000017", "H90.31-261120-0001")
                .contains("Trang 1/1");
    }

    private static ReceiptPaper paper() {
        return new ReceiptPaper(
                null,
                "Ủy ban nhân dân phường Minh Sơn",
                NUMBER,
                Instant.parse("2026-11-20T03:00:00Z"),
                "Nguyễn Thị Ánh Tuyết",
                "H90.31-261120-0001",
                "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ",
                "Lệ phí cấp phép: 75.000 đồng",
                75_000,
                Method.TRANSFER,
                Instant.parse("2026-11-20T02:41:00Z"),
                "FT26325000017");
    }
}
