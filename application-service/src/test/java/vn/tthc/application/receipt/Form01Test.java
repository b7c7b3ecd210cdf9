package vn.tthc.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Province;

class Form01Test {

    private static final String CODE = "H90.31-261120-0001";

    @Test
    void it_says_everything_that_the_form_must_say_in_correct_vietnamese() throws Exception {
        try (var document = Loader.loadPDF(form("Nguyễn Thị Ánh Tuyết", 3).pdf())) {
            var text = new PDFTextStripper().getText(document);

            assertThat(text)
                    .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                    .contains(CODE)
                    .contains("Nguyễn Thị Ánh Tuyết")
                    .contains("ỦY BAN NHÂN DÂN PHƯỜNG MINH SƠN")
                    .contains("Bản vẽ thiết kế")
                    .contains("3 ngày làm việc")
                    .contains("10 giờ 00, ngày 20/11/2026")
                    .contains("17 giờ 00, ngày 26/11/2026")
                    .contains("Lệ phí 75.000 đồng");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(419f, 421f);
        }
    }

    @Test
    void its_qr_code_reads_back_as_the_dossier_code() throws Exception {
        try (var document = Loader.loadPDF(form("Trần Thị Bình", 3).pdf())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(CODE);
        }
    }

    @Test
    void every_vietnamese_letter_has_a_glyph_and_none_fails_the_print() throws Exception {
        var letters = "ăâđêôơưĂÂĐÊÔƠƯ áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ"
                + " ÁÀẢÃẠ ẮẰẲẴẶ ẤẦẨẪẬ ÉÈẺẼẸ ẾỀỂỄỆ ÍÌỈĨỊ ÓÒỎÕỌ ỐỒỔỖỘ ỚỜỞỠỢ ÚÙỦŨỤ ỨỪỬỮỰ ÝỲỶỸỴ";

        try (var document = Loader.loadPDF(form(letters, 1).pdf())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(letters.substring(0, 40)).doesNotContain("?");
        }
    }

    @Test
    void what_the_font_cannot_show_does_not_fail_the_print_and_many_papers_go_on_to_a_next_page() throws Exception {
        try (var document = Loader.loadPDF(form("安 🙂", 60).pdf())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document)).contains("?");
        }
    }

    /** For a look by eye: {@code target/form-01.pdf}. */
    @Test
    void a_sample_is_left_for_the_eye() throws Exception {
        Files.write(
                Path.of("target", "form-01.pdf"),
                form("Nguyễn Thị Ánh Tuyết", 4).pdf());
    }

    private static Form01 form(String applicant, int papers) {
        return new Form01(
                "Ủy ban nhân dân phường Minh Sơn",
                "Sở Xây dựng tỉnh Minh Sơn",
                CODE,
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
                Words.fees(Province.caseOf("x", List.of()).fees(), "ONLINE"),
                "");
    }
}
