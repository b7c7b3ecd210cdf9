package vn.tthc.application.signature;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.print.Sheet;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SignedDocumentTest {

    private static final TestCa CA = new TestCa("Cơ quan chứng thực thử");

    @Inject
    Province province;

    @Inject
    PdfSignatures signatures;

    @Inject
    Clock clock;

    @Test
    void what_was_found_out_about_the_signatures_of_a_paper_is_kept_and_shown_with_it() {
        province.settle();
        QuarkusMock.installMockForInstance(PdfSignatures.trusting(CA.trust(), clock), signatures);
        var id = Desks.drafted();
        var at = Instant.parse("2026-11-19T01:00:00Z");

        Desks.upload(Desks.citizen(), id, Province.FORM, signed(at)).then().statusCode(201);
        Desks.upload(Desks.citizen(), id, Province.DRAWING, Desks.PDF).then().statusCode(201);

        Desks.get(Desks.citizen(), id, "/documents")
                .then()
                .body("items[0].signatures[0].result", equalTo("VALID"))
                .body("items[0].signatures[0].signer", equalTo("Nguyễn Văn An"))
                .body("items[0].signatures[0].serial", equalTo("abc"))
                .body("items[0].signatures[0].signedAt", equalTo("2026-11-19T01:00:00Z"))
                .body("items[1].signatures", hasSize(0));
    }

    private static byte[] signed(Instant at) {
        try (var sheet = Sheet.a4("Đơn")) {
            return PdfSigner.with(CA.signer("RSA", "Nguyễn Văn An", 0xABC))
                    .sign(sheet.text(Sheet.Style.TEXT, "Đơn đề nghị").bytes(), at, "Đơn");
        }
    }
}
