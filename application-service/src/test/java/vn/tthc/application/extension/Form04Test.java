package vn.tthc.application.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;

class Form04Test {

    @Test
    void it_apologises_and_names_both_dates() throws Exception {
        var pdf = form("Phải lấy ý kiến bổ sung của cơ quan quản lý quy hoạch.").pdf();

        assertThat(Prints.look("form-04-a", pdf, Prints.CODE))
                .contains("VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN", "Số: 12/PXL-SXD", "ỦY BAN NHÂN DÂN TỈNH MINH SƠN")
                .contains("Sở Xây dựng tỉnh Minh Sơn xin lỗi vì", "17 giờ 00, ngày 26/11/2026")
                .contains("17 giờ 00, ngày 03/12/2026", "Nơi nhận:", "Lưu: hồ sơ.");
    }

    @Test
    void a_long_reason_goes_on_to_a_next_page_and_the_signature_stays_whole() throws Exception {
        var pdf = form("Hồ sơ phải lấy ý kiến của nhiều cơ quan chuyên môn về quy hoạch, môi trường. ".repeat(25))
                .pdf();

        assertThat(Prints.look("form-04-b", pdf, Prints.CODE)).contains("Trang 2/2", "NGƯỜI CÓ THẨM QUYỀN");
    }

    private static Form04 form(String reason) {
        return new Form04(
                Prints.head(FormKind.EXTENSION, "12/PXL-SXD", "VĂN BẢN XIN LỖI\nVÀ ĐỀ NGHỊ GIA HẠN"),
                "Ủy ban nhân dân phường Minh Sơn",
                "Nguyễn Thị Ánh Tuyết",
                "Tổ 4, phường Minh Sơn",
                "0900000011",
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                Instant.parse("2026-11-20T03:00:00Z"),
                Instant.parse("2026-11-26T10:00:00Z"),
                Instant.parse("2026-12-03T10:00:00Z"),
                reason);
    }
}
