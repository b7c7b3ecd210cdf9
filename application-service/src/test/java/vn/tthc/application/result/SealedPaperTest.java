package vn.tthc.application.result;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.signature.PdfSigner;
import vn.tthc.application.signature.Seal;
import vn.tthc.application.signature.SignatureCheck;
import vn.tthc.application.signature.SignatureResult;
import vn.tthc.application.signature.TestKeys;
import vn.tthc.testing.Infrastructure;

/** A paper in hand, verified by somebody else's library with nothing but the published keys. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SealedPaperTest {

    @TempDir
    Path folder;

    @Inject
    Province province;

    @Inject
    Approval approval;

    @Inject
    Seal seal;

    @Inject
    PdfSigner signer;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void the_paper_is_signed_and_its_qr_code_says_under_seal_what_is_printed() throws Exception {
        QuarkusMock.installMockForInstance(TestKeys.seal(), seal);
        QuarkusMock.installMockForInstance(TestKeys.signer("Sở Xây dựng"), signer);
        var id = approval.completed("21/GPXD");
        var pdf = paper(id);

        assertThat(checked(pdf))
                .containsExactly(new SignatureCheck(
                        SignatureResult.VALID, "Sở Xây dựng", "2", "Cơ quan chứng thực thử", issuedAt(id), true));
        pdf[pdf.length / 3] ^= 1;
        assertThat(checked(pdf)).extracting(SignatureCheck::result).doesNotContain(SignatureResult.VALID);
        pdf[pdf.length / 3] ^= 1;
        var jws = qr(pdf);
        assertThat(verifies(jws)).isTrue();
        var claims = claims(jws);
        assertThat(claims.getString("num")).isEqualTo("21/GPXD");
        assertThat(claims.getString("iss")).isEqualTo(Province.DEPARTMENT);
        assertThat(claims.getString("name")).isEqualTo("Nguyễn Văn An");
        assertThat(claims.getLong("exp") - claims.getLong("nbf")).isEqualTo(366L * 24 * 60 * 60);
        given().get("/public/v1/results/" + claims.getString("jti")).then().statusCode(200);
        Files.write(Path.of("target", "result.pdf"), pdf);
    }

    @Test
    void a_paper_sealed_by_an_old_key_still_verifies_after_the_key_has_been_changed() throws Exception {
        QuarkusMock.installMockForInstance(TestKeys.seal(), seal);
        var old = qr(paper(approval.completed("22/GPXD")));
        QuarkusMock.installMockForInstance(TestKeys.seal(), seal);
        var recent = qr(paper(approval.completed("23/GPXD")));

        assertThat(kid(old)).isNotEqualTo(kid(recent));
        assertThat(verifies(old)).isTrue();
        assertThat(verifies(recent)).isTrue();
    }

    @Test
    void a_paper_on_which_something_else_is_written_does_not_verify() throws Exception {
        QuarkusMock.installMockForInstance(TestKeys.seal(), seal);
        var jws = qr(paper(approval.completed("24/GPXD")));
        var parts = jws.split("\\.");
        var forged = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(
                                java.util.Base64.getUrlDecoder().decode(parts[1]),
                                java.nio.charset.StandardCharsets.UTF_8)
                        .replace("24/GPXD", "25/GPXD")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(verifies(parts[0] + "." + forged + "." + parts[2])).isFalse();
    }

    @Test
    void without_keys_the_paper_is_printed_and_its_code_is_that_of_the_dossier() throws Exception {
        var id = approval.completed("26/GPXD");
        String code = Desks.get(Desks.citizen(), id, "").path("code");

        assertThat(qr(paper(id))).isEqualTo(code);
    }

    /** As a paper that somebody uploads is. */
    private List<SignatureCheck> checked(byte[] pdf) throws IOException {
        return TestKeys.signatures(clock).check(Files.write(folder.resolve("result.pdf"), pdf));
    }

    /** To the second, which is what a signature keeps. */
    private static Instant issuedAt(UUID id) {
        String at = Desks.get(Desks.citizen(), id, "/results").path("items[0].issuedAt");
        return Instant.parse(at).truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean verifies(String jws) throws Exception {
        var keys = given().get("/public/v1/results/keys").jsonPath();
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(JsonWebKey.Factory.newJwk(keys.<String, Object>getMap(
                        "keys.find { it.kid == '" + signature.getKeyIdHeaderValue() + "' }"))
                .getKey());
        return signature.verifySignature();
    }

    private static JsonPath claims(String jws) throws Exception {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        return JsonPath.from(signature.getUnverifiedPayload());
    }

    private static String kid(String jws) throws Exception {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        return signature.getKeyIdHeaderValue();
    }

    private static byte[] paper(UUID id) {
        String result = Desks.get(Desks.citizen(), id, "/results").path("items[0].id");
        return Desks.get(Desks.citizen(), id, "/results/" + result + "/content").asByteArray();
    }

    /** As a telephone does: it looks more than once. */
    private static String qr(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            for (var dpi = 200; dpi <= 400; dpi += 25) {
                var read = qr(new PDFRenderer(document).renderImageWithDPI(0, dpi));
                if (read.isPresent()) {
                    return read.get();
                }
            }
        }
        throw new AssertionError("The QR code cannot be read");
    }

    private static Optional<String> qr(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            var hints = Map.of(DecodeHintType.TRY_HARDER, true);
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
