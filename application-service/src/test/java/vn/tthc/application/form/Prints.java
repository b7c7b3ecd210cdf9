package vn.tthc.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Looks at a paper as its reader does, and leaves a picture of each page in {@code target/forms} for the eye. */
public final class Prints {

    public static final String CODE = "H90.31-261120-0001";
    private static final Path FOLDER = Path.of("target", "forms");
    private static final int DPI = 150;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Prints() {}

    /** The head of a form of a ward's dossier, on a template as the newer circular has it. */
    public static FormHead head(FormKind kind, @Nullable String number, String title) {
        return head(kind, number, title, "Mã hồ sơ: " + CODE, CODE);
    }

    public static FormHead head(
            FormKind kind, @Nullable String number, String title, @Nullable String subtitle, String reference) {
        var template = new Template(
                kind,
                LocalDate.of(2025, 9, 15),
                null,
                kind.place(),
                title,
                "Thông tư số 03/2025/TT-VPCP",
                kind == FormKind.EXTENSION
                        ? "xin lỗi vì chưa trả được kết quả đúng thời hạn và đề nghị gia hạn thời gian giải quyết:"
                        : null,
                kind == FormKind.RECEIPT ? "Khi đến nhận kết quả, vui lòng mang theo giấy này." : null);
        return new FormHead(
                template,
                kind == FormKind.EXTENSION ? "Ủy ban nhân dân tỉnh Minh Sơn" : null,
                kind == FormKind.EXTENSION ? "Sở Xây dựng tỉnh Minh Sơn" : "Ủy ban nhân dân phường Minh Sơn",
                number,
                subtitle,
                reference,
                Instant.parse("2026-11-20T03:00:00Z"));
    }

    /** What every paper must be: fit for the archive, without a missing letter, its code readable. Gives its text. */
    public static String look(String name, byte[] pdf, String qr) throws Exception {
        assertThat(violations(pdf)).as("PDF/A-2b").isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".pdf"), pdf);
            for (var page = 0; page < Math.min(document.getNumberOfPages(), 3); page++) {
                var image = renderer.renderImageWithDPI(page, DPI);
                ImageIO.write(
                        image,
                        "png",
                        FOLDER.resolve(name + "-" + (page + 1) + ".png").toFile());
                if (page == 0) {
                    assertThat(decoded(image)).contains(qr);
                }
            }
            var text = new PDFTextStripper().getText(document);
            assertThat(text).doesNotContain("?");
            return text.replaceAll("\\s+", " ");
        }
    }

    /** What the validator of the PDF Association has against its being PDF/A-2b. */
    public static List<String> violations(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> decoded(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        var codes = new QRCodeMultiReader()
                .decodeMultiple(
                        new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE));
        return Stream.of(codes).map(Result::getText).toList();
    }
}
