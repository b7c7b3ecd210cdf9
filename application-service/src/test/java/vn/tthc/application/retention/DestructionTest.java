package vn.tthc.application.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.OTHER_COMMUNE;
import static vn.tthc.application.Province.PROCEDURE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** What has been kept long enough goes, with proof, when two people want it and nobody needs it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DestructionTest {

    private static final String LISTS = PATH + "/destructions";
    private static final Map<String, String> WHY = Map.of("reason", "Hết thời hạn lưu giữ");
    private static final Map<String, String> DISPUTE =
            Map.of("reason", "Đang giải quyết khiếu nại", "legalBasis", "Luật Khiếu nại");

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    DocumentStore store;

    @Inject
    DestructionJob job;

    @BeforeEach
    void settle() {
        province.settle();
        database.update(
                "insert into legal_rule (name, procedure_code, valid_from, value, legal_basis) values"
                        + " ('RETENTION_MONTHS', ?, '2026-11-01', '0', 'Quy định của kiểm thử')",
                PROCEDURE);
    }

    @AfterEach
    void forget() {
        database.update("delete from legal_rule where name = 'RETENTION_MONTHS' and procedure_code = ?", PROCEDURE);
    }

    @Test
    void an_approved_list_leaves_a_row_without_a_person_and_a_proof() throws Exception {
        var id = withdrawn();
        var keys = database.query(row -> row.getString(1), "select storage_key from document where dossier_id = ?", id);
        var digests = database.query(row -> row.getString(1), "select sha256 from document where dossier_id = ?", id);
        var list = proposed();

        leader().body(Map.of("approved", true))
                .post(LISTS + "/" + list + "/verdict")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        job.run();

        leader().get(LISTS + "/" + list)
                .then()
                .body("state", equalTo("DONE"))
                .body("destroyed", greaterThan(0))
                .body("decidedBy", equalTo("leader@" + COMMUNE));
        Map<String, Object> proof = item(list, id);
        assertThat(proof).containsEntry("outcome", "DESTROYED").containsEntry("files", keys.size());
        assertThat(proof.get("digests"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrderElementsOf(digests);
        for (var key : keys) {
            assertThatThrownBy(() -> store.open(key).close()).isInstanceOf(IOException.class);
        }
        assertNobodyIn(id);
        citizen().get(PATH + "/" + id).then().statusCode(404);
        staff("officer", COMMUNE)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("procedureCode", equalTo(PROCEDURE))
                .body("applicant.name", equalTo(""));
    }

    @Test
    void who_proposed_a_list_does_not_approve_it_and_it_is_decided_once() {
        withdrawn();
        String list =
                leader().body(WHY).post(LISTS).then().statusCode(201).extract().path("id");

        leader().body(Map.of("approved", true))
                .post(LISTS + "/" + list + "/verdict")
                .then()
                .statusCode(403)
                .body("type", endsWith("/destruction-four-eyes"));
        leader2()
                .body(Map.of("approved", false))
                .post(LISTS + "/" + list + "/verdict")
                .then()
                .statusCode(200);
        leader2()
                .body(Map.of("approved", true))
                .post(LISTS + "/" + list + "/verdict")
                .then()
                .statusCode(409);
        staff("leader", OTHER_COMMUNE)
                .body(Map.of("approved", true))
                .post(LISTS + "/" + list + "/verdict")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_held_is_not_listed_and_what_was_held_since_is_kept() {
        var held = withdrawn();
        var disputed = withdrawn();
        hold(held).then().statusCode(200);
        hold(held).then().statusCode(409);
        var list = proposed();
        hold(disputed).then().statusCode(200);

        leader().body(Map.of("approved", true)).post(LISTS + "/" + list + "/verdict");
        job.run();

        ids(list).then().body("items.applicationId", not(hasItem(held.toString())));
        assertThat(item(list, disputed)).containsEntry("outcome", "KEPT");
        citizen().get(PATH + "/" + disputed).then().statusCode(200);
        String hold = leader().get(PATH + "/" + held + "/holds").path("items[0].id");
        leader().body(Map.of("reason", "Đã giải quyết xong"))
                .post(PATH + "/" + held + "/holds/" + hold + "/release")
                .then()
                .statusCode(200);
        ids(proposed()).then().body("items.applicationId", hasItem(held.toString()));
    }

    @Test
    void of_a_result_that_has_run_out_the_paper_goes_too_and_one_that_holds_keeps_its_dossier() throws Exception {
        var runOut = withdrawn();
        var holding = withdrawn();
        result(runOut, "2026-11-19");
        result(holding, "2026-11-20");
        var list = proposed();
        leader().body(Map.of("approved", true)).post(LISTS + "/" + list + "/verdict");
        job.run();

        ids(list).then().body("items.applicationId", not(hasItem(holding.toString())));
        String result = leader().get(PATH + "/" + runOut + "/results")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        leader().get(PATH + "/" + runOut + "/results/" + result + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_open_or_within_its_term_is_on_no_list() {
        var open = Desks.accepted();
        var ended = withdrawn();
        forget();
        leader().body(WHY).post(LISTS).then().statusCode(409).body("type", endsWith("/nothing-to-destroy"));
        settle();

        ids(proposed())
                .then()
                .body("items.applicationId", hasItem(ended.toString()))
                .body("items.applicationId", not(hasItem(open.toString())));
        staff("leader", OTHER_COMMUNE).get(LISTS).then().body("items", hasSize(0));
        leader().body(Map.of("reason", " ")).post(LISTS).then().statusCode(400);
    }

    private void assertNobodyIn(UUID id) {
        for (var table :
                List.of("dossier", "timeline_entry", "dossier_clock", "citizen_notice", "document", "guidance")) {
            var column = table.equals("dossier") ? "id" : "dossier_id";
            assertThat(database.query(
                            row -> row.getString(1),
                            "select row_to_json(t)::text from " + table + " t where " + column + " = ?",
                            id))
                    .as(table)
                    .noneMatch(row ->
                            row.contains("Nguyễn Văn An") || row.contains("enc1:") || row.contains("Chuyển nhà"));
        }
    }

    private void result(UUID dossier, String lastDay) throws IOException {
        var paper = store.keep(new ByteArrayInputStream(Desks.PDF), Desks.PDF.length);
        database.update("""
                insert into result (id, version, dossier_id, person_key, number, agency_code, signed_by, issued_at,
                    valid_from, valid_to, size, sha256, storage_key)
                values (gen_random_uuid(), 0, ?, 'key', '1', ?, 'leader', '2026-01-05T02:00:00Z', '2026-01-05', ?::date,
                    ?, ?, ?)""", dossier, COMMUNE, lastDay, paper.size(), paper.sha256(), paper.key());
    }

    private static UUID withdrawn() {
        var id = Desks.submitted();
        citizen()
                .body(Map.of("reason", "Chuyển nhà về Đá Bạc"))
                .post(PATH + "/" + id + "/withdraw")
                .then()
                .statusCode(200);
        return id;
    }

    private static String proposed() {
        return staff("officer", COMMUNE)
                .body(WHY)
                .post(LISTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response hold(UUID id) {
        return staff("officer", COMMUNE).body(DISPUTE).post(PATH + "/" + id + "/holds");
    }

    private static Response ids(String list) {
        return leader().get(LISTS + "/" + list + "/applications?limit=100");
    }

    private static Map<String, Object> item(String list, UUID id) {
        return ids(list).path("items.find { it.applicationId == '" + id + "' }");
    }

    private static RequestSpecification leader() {
        return staff("leader", COMMUNE);
    }

    private static RequestSpecification leader2() {
        return Desks.with(
                Tokens.as("leader").subject("leader-2").agency(COMMUNE).build());
    }
}
