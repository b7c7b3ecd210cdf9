package vn.tthc.application.digitisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

/** A result of before this system is revoked and issued again as one of a dossier is. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EarlierReissueTest {

    private static final String EARLIER = "/api/v1/results/earlier";
    private static final String AN = "099000000011";
    private static final Map<String, String> WHY = Map.of("reason", "Cấp trùng", "legalBasis", "Luật Hộ tịch");

    @Inject
    Province province;

    @Inject
    Importer importer;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_leader_of_the_issuing_agency_revokes_it_and_its_holder_reads_why() {
        var id = imported("71/2008");

        leader().header("If-Match", "\"0\"")
                .body(WHY)
                .post(EARLIER + "/" + id + "/revoke")
                .then()
                .statusCode(200)
                .body("status", equalTo("REVOKED"));

        citizen()
                .get("/api/v1/results")
                .then()
                .body(one("71/2008") + ".status", equalTo("REVOKED"))
                .body(one("71/2008") + ".revokeReason", equalTo("Cấp trùng"));
        RestAssured.get("/public/v1/results/" + id).then().body("status", equalTo("REVOKED"));
        leader().header("If-Match", "\"1\"")
                .body(WHY)
                .post(EARLIER + "/" + id + "/revoke")
                .then()
                .statusCode(409)
                .body("type", endsWith("result-revoked"));
    }

    @Test
    void issued_again_it_has_a_paper_and_a_number_of_its_own_and_the_earlier_one_is_revoked_with_it()
            throws IOException {
        var id = imported("72/2008");

        String again = reissue(id, "15/2026/BS", AN)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("replaces", equalTo(id))
                .body("title", equalTo("Giấy khai sinh"))
                .extract()
                .path("id");

        var paper = citizen().get("/api/v1/results/" + again + "/content").asByteArray();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Nguyễn Văn An", AN, "Giấy khai sinh", "72/2008", "15/2026/BS");
        }
        found("72/2008").then().body("items.status", contains("REVOKED"));
        found("15/2026/BS").then().body("items.status", contains("VALID"));
        reissue(id, "16/2026/BS", AN).then().statusCode(412);
    }

    @Test
    void the_same_file_taken_over_again_brings_nothing_back_to_life() {
        var id = imported("73/2008");
        reissue(id, "17/2026/BS", AN).then().statusCode(201);

        String again = upload(line("73/2008") + "\n");

        leader().get("/api/v1/results/imports/" + again)
                .then()
                .body("unchanged", equalTo(1))
                .body("taken", equalTo(0));
        found("73/2008").then().body("items.status", contains("REVOKED"));
    }

    @Test
    void another_person_a_number_that_is_taken_and_a_version_nobody_named_are_refused_and_nothing_changes() {
        var id = imported("74/2008");
        imported("75/2008");

        reissue(id, "18/2026/BS", "099000000022").then().statusCode(422).body("type", endsWith("result-of-another"));
        reissue(id, "75/2008", AN).then().statusCode(409).body("type", endsWith("result-number-taken"));
        leader().body(WHY).post(EARLIER + "/" + id + "/revoke").then().statusCode(428);
        leader().header("If-Match", "\"7\"")
                .body(WHY)
                .post(EARLIER + "/" + id + "/revoke")
                .then()
                .statusCode(412);
        leader().header("If-Match", "\"0\"")
                .body(Map.of("reason", " "))
                .post(EARLIER + "/" + id + "/revoke")
                .then()
                .statusCode(400);
        found("74/2008").then().body("items.status", contains("VALID"));
        found("18/2026/BS").then().body("items", hasSize(0));
    }

    @Test
    void for_leaders_elsewhere_it_does_not_exist_and_those_above_see_it() {
        var id = imported("76/2008");

        staff("leader", OTHER_COMMUNE)
                .header("If-Match", "\"0\"")
                .body(WHY)
                .post(EARLIER + "/" + id + "/revoke")
                .then()
                .statusCode(404);
        staff("leader", OTHER_COMMUNE)
                .get(EARLIER + "?number=76/2008&agency=" + COMMUNE)
                .then()
                .statusCode(404);
        staff("leader", "H90")
                .get(EARLIER + "?number=76/2008&agency=" + COMMUNE)
                .then()
                .body("items.id", contains(id));
        leader().get(EARLIER).then().statusCode(400);
    }

    private String imported(String number) {
        upload(line(number));
        return found(number).path("items[0].id");
    }

    private String upload(String lines) {
        String id = leader().contentType("text/csv")
                .body(("agency,title,number,identityNumber,issuedOn\n" + lines).getBytes(UTF_8))
                .post("/api/v1/results/imports")
                .path("id");
        importer.work();
        return id;
    }

    private static String line(String number) {
        return "H90.31,Giấy khai sinh," + number + "," + AN + ",2008-05-02\n";
    }

    private static Response found(String number) {
        return leader().get(EARLIER + "?number=" + number);
    }

    private static Response reissue(String id, String number, String holder) {
        var request = new HashMap<String, Object>(WHY);
        request.putAll(Map.of("number", number, "holder", "Nguyễn Văn An", "identityNumber", holder));
        return leader().header("If-Match", "\"0\"").body(request).post(EARLIER + "/" + id + "/reissue");
    }

    private static RequestSpecification leader() {
        return staff("leader", COMMUNE);
    }

    private static String one(String number) {
        return "items.find { it.number == '" + number + "' }";
    }
}
