package vn.tthc.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Province;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.Prints;

class Form01Test {

    private static final String TICKET = "kX2vQ9dJb0m3R1sT7uWyZg";
    private static final List<String> FEES = List.of("Lệ phí cấp phép: 75.000 đồng", "chưa thu 75.000 đồng");

    @Test
    void it_says_everything_that_the_form_must_say_in_correct_vietnamese() throws Exception {
        var pdf = form("Nguyễn Thị Ánh Tuyết", 3).pdf();

        assertThat(Prints.look("form-01-a", pdf, Prints.CODE))
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mẫu số 01 (Thông tư số 03/2025/TT-VPCP)")
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("Ngày 20 tháng 11 năm 2026", Prints.CODE, "Nguyễn Thị Ánh Tuyết")
                .contains("ỦY BAN NHÂN DÂN PHƯỜNG MINH SƠN", "Bản vẽ thiết kế", "3 ngày làm việc")
                .contains("10 giờ 00, ngày 20/11/2026", "17 giờ 00, ngày 26/11/2026")
                .contains("Lệ phí cấp phép: 75.000 đồng; chưa thu 75.000 đồng");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(419f, 421f);
        }
    }

    @Test
    void it_carries_the_secret_with_which_the_dossier_is_rated_once_it_is_returned() throws Exception {
        var pdf = form("Nguyễn Thị Ánh Tuyết", 3).pdf();

        assertThat(Prints.look("form-01-ticket", pdf, "https://danh-gia.example.vn/#" + TICKET))
                .contains("ĐÁNH GIÁ SAU KHI NHẬN KẾT QUẢ", TICKET);
    }

    @Test
    void many_papers_go_on_to_a_next_page_with_the_head_of_the_table_and_its_number() throws Exception {
        var pdf = form("Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Thương mại Phú Thịnh", 30)
                .pdf();

        assertThat(Prints.look("form-01-b", pdf, Prints.CODE)).contains("Trang 1/", "Trang 2/", "tập 30");
    }

    @Test
    void every_vietnamese_letter_has_a_glyph_and_none_fails_the_print() throws Exception {
        var letters = "ăâđêôơưĂÂĐÊÔƠƯ áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ"
                + " ÁÀẢÃẠ ẮẰẲẴẶ ẤẦẨẪẬ ÉÈẺẼẸ ẾỀỂỄỆ ÍÌỈĨỊ ÓÒỎÕỌ ỐỒỔỖỘ ỚỜỞỠỢ ÚÙỦŨỤ ỨỪỬỮỰ ÝỲỶỸỴ";

        assertThat(Prints.look("form-01-letters", form(letters, 1).pdf(), Prints.CODE))
                .contains(letters.substring(0, 40));
    }

    @Test
    void what_the_font_cannot_show_does_not_fail_the_print() throws Exception {
        var pdf = form("安 🙂 \u0007", 1).pdf();

        assertThat(Prints.violations(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("?");
        }
    }

    @Test
    void printed_again_it_is_the_same_file_to_the_byte() {
        assertThat(form("Trần Thị Bình", 2).pdf())
                .isEqualTo(form("Trần Thị Bình", 2).pdf());
    }

    private static Form01 form(String applicant, int papers) {
        return new Form01(
                Prints.head(FormKind.RECEIPT, null, "GIẤY TIẾP NHẬN HỒ SƠ\nVÀ HẸN TRẢ KẾT QUẢ"),
                "Sở Xây dựng tỉnh Minh Sơn",
                applicant,
                "099000000011",
                "0900000011",
                "Tổ dân phố số 4, phường Minh Sơn, tỉnh Minh Sơn",
                "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV và nhà ở riêng lẻ – Nhà ở riêng lẻ",
                IntStream.rangeClosed(1, papers)
                        .mapToObj(i -> new Form01.HandedIn("Bản vẽ thiết kế xây dựng, tập " + i, "Bản chính", i))
                        .toList(),
                Words.limits(Province.limits(3)),
                Instant.parse("2026-11-20T03:00:00Z"),
                Instant.parse("2026-11-26T10:00:00Z"),
                FEES,
                new Form01.Ticket(TICKET, "https://danh-gia.example.vn/#" + TICKET));
    }
}
