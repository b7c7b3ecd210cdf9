package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.Attachment;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.MethodFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureDocument.Step;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;
import vn.tthc.catalog.procedure.ProcedureDocument.UnitGroup;
import vn.tthc.catalog.procedure.ProcedureView;

class NoticeTest {

    private static final String ADDRESS = "https://dvc.minhson.example/public/v1/procedures/1.001193/notice";
    private static final String LETTERS =
            "ăâđêôơư áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ"
                    + " ĂÂĐÊÔƠƯ ÁÀẢÃẠ ẮẰẲẴẶ ẤẦẨẪẬ ÉÈẺẼẸ ẾỀỂỄỆ ÍÌỈĨỊ ÓÒỎÕỌ ỐỒỔỖỘ ỚỜỞỠỢ ÚÙỦŨỤ ỨỪỬỮỰ ÝỲỶỸỴ";

    @Test
    void the_paper_is_an_a4_that_says_every_part_in_correct_vietnamese() throws Exception {
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice("Đăng ký khai sinh", 4)))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(841f, 842f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(text)
                    .contains("CÔNG KHAI THỦ TỤC HÀNH CHÍNH", "Đăng ký khai sinh", "ỦY BAN NHÂN DÂN TỈNH MINH SƠN")
                    .contains("1. Trình tự thực hiện", "2. Cách thức thực hiện", "3. Thành phần, số lượng hồ sơ")
                    .contains("Quyết định số 1201/QĐ-UBND ngày 05/01/2026")
                    .contains("Lệ phí 8.000 đồng", "theo nghị quyết của Hội đồng nhân dân tỉnh", "Không thu")
                    .contains("3 ngày làm việc", "Công dân Việt Nam", "60/2014/QH13: Luật Hộ tịch")
                    .contains("Nơi tiếp nhận phản ánh, kiến nghị", "Trang 1/");
        }
    }

    @Test
    void its_qr_code_reads_back_as_the_address_of_the_page() throws Exception {
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice("Đăng ký khai sinh", 4)))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void every_vietnamese_letter_has_a_glyph() throws Exception {
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice(LETTERS, 1)))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");

            assertThat(text).contains(LETTERS.substring(0, 30)).doesNotContain("?");
        }
    }

    @Test
    void long_tables_go_on_to_the_next_page_under_the_same_head_and_lose_no_row() throws Exception {
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice("Thủ tục dài", 80)))) {
            var text = new PDFTextStripper().getText(document);

            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text.split("Tên giấy tờ", -1).length - 1).isGreaterThan(1);
            assertThat(text).contains("Giấy tờ thứ 1 ", "Giấy tờ thứ 80 ");
            assertThat(document.getDocumentInformation().getTitle()).contains("Thủ tục dài");
        }
    }

    @Test
    void a_cell_longer_than_a_page_is_cut_and_not_lost() throws Exception {
        var words = IntStream.rangeClosed(1, 3000).mapToObj(i -> "chữ" + i).toList();
        var grid =
                new Notice.Grid("x", List.of(1, 1), List.of("A", "B"), List.of(List.of(String.join(" ", words), "b")));
        var notice = new Notice(
                "1.001193",
                1,
                "Tên",
                "Cơ quan",
                "QĐ",
                "Lĩnh vực",
                "từ ngày",
                ADDRESS,
                List.of(new Notice.Section("1. Phần", List.of(grid))));
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            assertThat(new PDFTextStripper().getText(document).split("\\s+")).containsAll(words);
        }
    }

    @Test
    void the_page_can_be_gone_through_by_ear() {
        var page = Jsoup.parse(html(notice("Đăng ký khai sinh", 4)));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("vi");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h2")).hasSameSizeAs(page.select("section"));
        assertThat(page.select("section"))
                .allSatisfy(section -> assertThat(page.getElementById(section.attr("aria-labelledby")))
                        .isNotNull());
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("caption")).hasSize(1);
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
        });
        assertThat(page.selectFirst("svg").attr("aria-label")).isNotBlank();
        assertThat(page.selectFirst("meta[charset]").attr("charset")).isEqualToIgnoringCase("utf-8");
        assertThat(page.title()).contains("1.001193", "Đăng ký khai sinh");
    }

    @Test
    void no_text_becomes_markup() {
        var page = html(notice("<script>alert(1)</script> & \"khai\" <img src=x onerror=y>", 1));

        assertThat(page).doesNotContain("<script", "<img").contains("&lt;script&gt;", "&amp;");
    }

    @Test
    void the_page_and_the_paper_say_the_same() throws Exception {
        var notice = notice("Đăng ký khai sinh", 4);
        try (var document = Loader.loadPDF(NoticePaper.pdf(notice))) {
            var paper = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            var items = Jsoup.parse(html(notice)).select("li, h2, td, dd").eachText();

            assertThat(items)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(item -> assertThat(paper.replace(" ", ""))
                            .contains(item.replace(" ", "")
                                    .substring(
                                            0,
                                            Math.min(12, item.replace(" ", "").length()))));
        }
    }

    /** For a look by eye: {@code target/notice.pdf} and {@code target/notice.html}. */
    @Test
    void samples_are_left_for_the_eye() throws Exception {
        var notice = notice("Thủ tục đăng ký khai sinh có yếu tố nước ngoài kết hợp cấp thẻ bảo hiểm y tế", 12);
        Files.write(Path.of("target", "notice.pdf"), NoticePaper.pdf(notice));
        Files.write(Path.of("target", "notice.html"), NoticePage.html(notice));
    }

    private static String html(Notice notice) {
        return new String(NoticePage.html(notice), StandardCharsets.UTF_8);
    }

    private static Notice notice(String name, int papers) {
        return NoticeWriter.notice(
                procedure(name, papers),
                "Ủy ban nhân dân tỉnh Minh Sơn",
                ADDRESS,
                "Cổng Dịch vụ công quốc gia, mục Phản ánh, kiến nghị.");
    }

    private static ProcedureView procedure(String name, int papers) {
        var document = document(name, papers);
        return new ProcedureView(
                "1.001193",
                name,
                new Reference("G15-TP07", "Hộ tịch"),
                new UUID(1, 1),
                2,
                LocalDate.parse("2026-01-10"),
                null,
                null,
                null,
                new ProcedureView.Decision(
                        new UUID(1, 2),
                        "1201/QĐ-UBND",
                        "H90",
                        LocalDate.parse("2026-01-05"),
                        LocalDate.parse("2026-01-10")),
                Instant.EPOCH,
                true,
                document.cases().stream()
                        .map(c ->
                                new Case(c.code(), c.name(), c.limits(), null, c.fees(), document.dossierComponents()))
                        .toList(),
                List.of(new Reference("H90.31", "Ủy ban nhân dân xã Ngàn Mây")),
                List.of(),
                document);
    }

    private static ProcedureDocument document(String name, int papers) {
        var steps = List.of(
                new Step(
                        "Bước 1: Nộp hồ sơ",
                        "<p>Người có yêu cầu nộp hồ sơ theo một trong các cách sau:</p><ul><li>Trực tiếp tại bộ phận một"
                                + " cửa;</li><li>Qua Cổng Dịch vụ công quốc gia.</li></ul>"),
                new Step(
                        "Bước 2: Kiểm tra và giải quyết",
                        "Công chức kiểm tra giấy tờ.<br>Hồ sơ chưa đủ thì hướng dẫn bổ sung ngay; hồ sơ đủ thì tiếp nhận"
                                + " và hẹn trả kết quả."));
        var methods = List.of(
                new Method(
                        "DIRECT",
                        new BigDecimal(3),
                        "WORKING_DAY",
                        null,
                        List.of(),
                        "Nộp tại bộ phận một cửa của Ủy ban nhân dân cấp xã.",
                        List.of(new MethodFee("SERVICE_FEE", null, null, null))),
                new Method("ONLINE", new BigDecimal(3), "WORKING_DAY", null, List.of(), null, List.of()));
        var components = IntStream.rangeClosed(1, papers)
                .mapToObj(i -> new Component(
                        "TK" + i,
                        "Giấy tờ thứ " + i + " theo mẫu quy định tại Thông tư 04/2020/TT-BTP",
                        null,
                        1,
                        i % 2,
                        i % 3 != 0,
                        false,
                        false,
                        i == 1 ? List.of(new Attachment("Tờ khai đăng ký khai sinh.docx", null)) : List.of()))
                .toList();
        var cases = List.of(
                new Case(
                        "1.001193.01",
                        "Đăng ký đúng hạn",
                        List.of(new TimeLimit(1, "WORKING_DAY")),
                        null,
                        List.of(),
                        List.of()),
                new Case(
                        "1.001193.02",
                        "Đăng ký quá hạn",
                        List.of(new TimeLimit(3, "WORKING_DAY")),
                        null,
                        List.of(new CaseFee("DIRECT", "SERVICE_FEE", 8000L, null, "một trường hợp")),
                        List.of()));
        return new ProcedureDocument(
                null,
                name,
                "G15-TP07",
                null,
                null,
                null,
                null,
                null,
                List.of("COMMUNE"),
                false,
                false,
                false,
                false,
                false,
                steps,
                methods,
                1,
                components,
                cases,
                List.of("ĐT1", "ĐT3"),
                List.of("H90.31"),
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnitGroup("EXECUTING", "Ủy ban nhân dân cấp xã")),
                List.of(
                        new Reference("60/2014/QH13", "Luật Hộ tịch"),
                        new Reference(
                                "123/2015/NĐ-CP",
                                "Nghị định quy định chi tiết một số điều và biện pháp thi hành" + " Luật Hộ tịch")),
                List.of(new Reference("KQ.G15.000031", "Giấy khai sinh (bản chính)")),
                null,
                List.of(),
                null,
                null);
    }
}
