package vn.tthc.application.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;

/** Forms 03 and 05. */
class EndingPaperTest {

    private static final String REFUSED = "PHIẾU TỪ CHỐI TIẾP NHẬN\nGIẢI QUYẾT HỒ SƠ";
    private static final String STOPPED = "THÔNG BÁO\nDỪNG GIẢI QUYẾT HỒ SƠ";
    private static final String ID = "019a9f00-0000-7000-8000-000000000001";
    private static final Instant RECEIVED = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void a_refusal_at_intake_has_no_code_and_is_found_by_its_id() throws Exception {
        var head = Prints.head(FormKind.REFUSAL, "……", REFUSED, null, ID);

        assertThat(Prints.look("form-03-a", paper(head, null).pdf(), ID))
                .contains(
                        REFUSED.replace('\n', ' '),
                        "Mẫu số 03",
                        "Lý do: Khu đất đã có quyết định thu hồi",
                        "Điều 94 Luật Xây dựng")
                .doesNotContain("Mã hồ sơ", "Thời gian nhận hồ sơ");
    }

    @Test
    void a_refusal_after_appraisal_names_the_code_and_the_receipt() throws Exception {
        var head = Prints.head(FormKind.REFUSAL, "18/TB-UBND", REFUSED);

        assertThat(Prints.look("form-03-b", paper(head, RECEIVED).pdf(), Prints.CODE))
                .contains("Số: 18/TB-UBND", "Mã hồ sơ: " + Prints.CODE, "10 giờ 00, ngày 20/11/2026");
    }

    @Test
    void a_stop_has_a_form_of_its_own() throws Exception {
        var head = Prints.head(FormKind.STOP, "31/TB-SXD", STOPPED);

        assertThat(Prints.look("form-05-a", paper(head, RECEIVED).pdf(), Prints.CODE))
                .contains(STOPPED.replace('\n', ' '), "Mẫu số 05", "Số: 31/TB-SXD");
    }

    @Test
    void a_lapse_has_no_number_of_a_document() throws Exception {
        var head = Prints.head(FormKind.STOP, "……", STOPPED);

        assertThat(Prints.look("form-05-b", paper(head, RECEIVED).pdf(), Prints.CODE))
                .contains("Số: ……");
    }

    private static EndingPaper paper(FormHead head, @Nullable Instant receivedAt) {
        return new EndingPaper(
                head,
                "Nguyễn Thị Ánh Tuyết",
                "Tổ dân phố số 4, phường Minh Sơn, tỉnh Minh Sơn",
                "0900000011",
                "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ",
                receivedAt,
                "Khu đất đã có quyết định thu hồi để thực hiện dự án mở rộng đường vành đai của tỉnh.",
                "Điều 94 Luật Xây dựng");
    }
}
