package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReceiptPaperTest {

    private static final String NUMBER = "H90.31-2026-0000012";

    @Test
    void it_says_who_paid_what_for_what_in_figures_and_in_words() throws Exception {
        try (var document = Loader.loadPDF(paper().pdf())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("BIÊN LAI THU PHÍ, LỆ PHÍ", NUMBER, "Nguyễn Thị Ánh Tuyết", "75.000 đồng")
                    .contains("Bảy mươi lăm nghìn đồng", "Chuyển khoản", "FT26325000017", "H90.31-261120-0001");
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** Also for a look by eye: {@code target/bien-lai.png}. */
    @Test
    void its_qr_code_reads_back_as_its_number() throws Exception {
        try (var document = Loader.loadPDF(paper().pdf())) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            Files.createDirectories(Path.of("target"));
            ImageIO.write(image, "png", Path.of("target", "bien-lai.png").toFile());
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo(NUMBER);
        }
    }

    private static ReceiptPaper paper() {
        return new ReceiptPaper(
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
