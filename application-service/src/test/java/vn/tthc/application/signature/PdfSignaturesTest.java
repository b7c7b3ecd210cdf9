package vn.tthc.application.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tthc.platform.print.Sheet;

class PdfSignaturesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final TestCa CA = new TestCa("Cơ quan chứng thực thử");
    private static final SigningKey AN = CA.signer("RSA", "Nguyễn Văn An", 0xABC);

    @TempDir
    Path folder;

    private final PdfSignatures signatures = PdfSignatures.trusting(CA.trust(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_signature_of_a_trusted_authority_names_signer_serial_number_and_time() throws IOException {
        assertThat(check(signed(AN, NOW)))
                .containsExactly(new SignatureCheck(
                        SignatureResult.VALID, "Nguyễn Văn An", "abc", "Cơ quan chứng thực thử", NOW, true));
        assertThat(check(signed(CA.signer("EC", "Trần Thị Bình", 7), NOW)))
                .extracting(SignatureCheck::result)
                .containsExactly(SignatureResult.VALID);
    }

    @Test
    void a_paper_that_was_changed_after_it_was_signed_is_broken() throws IOException {
        var pdf = signed(AN, NOW);
        var at = indexOf(pdf, "endstream") - 10;
        pdf[at] ^= 1;

        assertThat(results(pdf)).containsExactly(SignatureResult.BROKEN);
    }

    @Test
    void what_an_unknown_authority_vouches_for_is_intact_and_not_trusted() throws IOException {
        var stranger = new TestCa("Cơ quan lạ").signer("RSA", "Nguyễn Văn An", 0xABC);
        var impostor = new TestCa("Cơ quan chứng thực thử").signer("RSA", "Nguyễn Văn An", 0xABC);

        assertThat(results(signed(stranger, NOW))).containsExactly(SignatureResult.UNTRUSTED);
        assertThat(results(signed(impostor, NOW))).containsExactly(SignatureResult.UNTRUSTED);
        var trustsNobody = PdfSignatures.trusting(new Trust(Set.of()), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(trustsNobody.check(file(signed(AN, NOW))))
                .extracting(SignatureCheck::result)
                .containsExactly(SignatureResult.UNTRUSTED);
    }

    @Test
    void a_certificate_counts_on_the_day_of_the_signature_and_not_on_others() throws IOException {
        var expired = CA.signer("RSA", "Nguyễn Văn An", 5, Instant.parse("2024-01-01T00:00:00Z"));

        assertThat(results(signed(expired, NOW))).containsExactly(SignatureResult.UNTRUSTED);
        assertThat(results(signed(expired, Instant.parse("2024-06-01T00:00:00Z"))))
                .containsExactly(SignatureResult.VALID);
    }

    @Test
    void a_second_signature_leaves_the_first_intact_and_shows_that_it_does_not_cover_all() throws IOException {
        var twice = PdfSigner.with(CA.signer("RSA", "Trần Thị Bình", 8)).sign(signed(AN, NOW), NOW, "Duyệt");

        assertThat(check(twice))
                .extracting(SignatureCheck::signer, SignatureCheck::result, SignatureCheck::wholeDocument)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Nguyễn Văn An", SignatureResult.VALID, false),
                        org.assertj.core.groups.Tuple.tuple("Trần Thị Bình", SignatureResult.VALID, true));
    }

    @Test
    void text_that_was_added_after_the_signature_is_seen() throws IOException {
        try (var document = Loader.loadPDF(signed(AN, NOW));
                var out = new ByteArrayOutputStream()) {
            document.getPage(0).setRotation(90);
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);

            assertThat(check(out.toByteArray()))
                    .singleElement()
                    .satisfies(c -> assertThat(c.wholeDocument()).isFalse());
        }
    }

    @Test
    void a_signature_that_leaves_out_more_than_itself_is_not_read() throws IOException {
        var pdf = new String(signed(AN, NOW), StandardCharsets.ISO_8859_1);
        var start = pdf.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        var first = pdf.substring(start, pdf.indexOf(' ', start));
        var less = String.valueOf(Integer.parseInt(first) - 20);
        var moved = pdf.substring(0, start) + less + pdf.substring(start + first.length());

        assertThat(results(moved.getBytes(StandardCharsets.ISO_8859_1))).containsExactly(SignatureResult.UNREADABLE);
    }

    @Test
    void what_only_pretends_to_be_signed_or_a_pdf_is_unreadable_and_an_unsigned_paper_has_none() throws IOException {
        var pretended = "%PDF-1.7\n/ByteRange\n%%EOF".getBytes(StandardCharsets.US_ASCII);

        assertThat(PdfSignatures.mayBeSigned(new ByteArrayInputStream(pretended)))
                .isTrue();
        assertThat(results(pretended)).containsExactly(SignatureResult.UNREADABLE);
        assertThat(PdfSignatures.mayBeSigned(new ByteArrayInputStream(paper()))).isFalse();
        assertThat(check(paper())).isEmpty();
        assertThat(results(Arrays.copyOf(signed(AN, NOW), 2000))).doesNotContain(SignatureResult.VALID);
    }

    private static byte[] signed(SigningKey key, Instant at) {
        return PdfSigner.with(key).sign(paper(), at, "Kết quả");
    }

    private static byte[] paper() {
        try (var sheet = Sheet.a4("Giấy phép")) {
            return sheet.text(Sheet.Style.TEXT, "Đồng ý cấp phép").bytes();
        }
    }

    private List<SignatureResult> results(byte[] pdf) throws IOException {
        return check(pdf).stream().map(SignatureCheck::result).toList();
    }

    private List<SignatureCheck> check(byte[] pdf) throws IOException {
        return signatures.check(file(pdf));
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("paper.pdf"), pdf);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
