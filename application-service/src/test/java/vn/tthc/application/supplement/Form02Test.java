package vn.tthc.application.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;

class Form02Test {

    private static final String TITLE = "PHIẾU YÊU CẦU BỔ SUNG,\nHOÀN THIỆN HỒ SƠ";

    @Test
    void it_says_what_is_missing_why_and_until_when() throws Exception {
        var pdf = form("Bản vẽ cấp thoát nước", "Tổ 4, phường Minh Sơn").pdf();

        assertThat(Prints.look("form-02-a", pdf, Prints.CODE))
                .contains(
                        TITLE.replace('\n', ' '),
                        "Mẫu số 02",
                        "(lần 2)",
                        "Bản vẽ cấp thoát nước",
                        "Bản vẽ nộp thiếu phần thoát nước")
                .contains("Điều 95 Luật Xây dựng", "Trước: 17 giờ 00, ngày 20/12/2026", "0900000011");
    }

    @Test
    void each_line_of_what_is_missing_stands_on_its_own() throws Exception {
        var content = "1. Bản vẽ mặt bằng móng (02 bản chính)\n\n2. Bản sao giấy chứng nhận quyền sử dụng đất\n"
                + "3. Văn bản cam kết bảo đảm an toàn đối với công trình liền kề của chủ đầu tư, có chữ ký";
        var pdf = form(content, null).pdf();

        assertThat(Prints.look("form-02-b", pdf, Prints.CODE))
                .contains("1. Bản vẽ mặt bằng móng", "3. Văn bản cam kết", "Địa chỉ: –");
    }

    private static Form02 form(String content, @Nullable String address) {
        return new Form02(
                Prints.head(FormKind.SUPPLEMENT, "……", TITLE),
                "Ủy ban nhân dân phường Minh Sơn",
                "Nguyễn Thị Ánh Tuyết",
                address,
                "0900000011",
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                2,
                content,
                "Bản vẽ nộp thiếu phần thoát nước.",
                "Điều 95 Luật Xây dựng",
                Instant.parse("2026-12-20T10:00:00Z"));
    }
}
