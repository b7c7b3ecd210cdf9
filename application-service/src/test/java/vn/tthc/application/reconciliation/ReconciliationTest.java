package vn.tthc.application.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReconciliationTest {

    private static final String REPORTS = PATH + "/reconciliations";

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void what_the_bank_knows_is_set_against_what_is_recorded_and_nothing_is_paid_by_it() {
        var day = "2026-11-17";
        var agreed = transferred(day, "FT-A", 75_000);
        transferred(day, "FT-B", 75_000);
        var unknown = transferred(day, "FT-C", 75_000);
        transferred("2026-11-16", "FT-D", 75_000);
        var file = StatementFile.HEAD + """

                FT-A,2026-11-17,75000,Nop phi
                FT-B,2026-11-17,57000,Nop phi
                FT-X,2026-11-17,40000,Nop phi
                FT-D,2026-11-17,75000,"Báo có ngày sau"
                """;

        var report = upload(day, file);
        report.then()
                .statusCode(200)
                .body("lines", equalTo(4))
                .body("matched", equalTo(2))
                .body("amountDiffers", equalTo(1))
                .body("missingHere", equalTo(1))
                .body("missingThere", equalTo(1));

        lines(report, "?outcome=AMOUNT_DIFFERS")
                .then()
                .body("items.transactionId", contains("FT-B"))
                .body("items[0].statementAmount", equalTo(57_000))
                .body("items[0].recordedAmount", equalTo(75_000));
        lines(report, "?outcome=MISSING_HERE")
                .then()
                .body("items.transactionId", contains("FT-X"))
                .body("items[0].paymentId", nullValue());
        lines(report, "?outcome=MISSING_THERE")
                .then()
                .body("items.transactionId", contains("FT-C"))
                .body("items[0].applicationId", equalTo(unknown.toString()));
        String next = lines(report, "?limit=3")
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        lines(report, "?limit=3&cursor=" + next)
                .then()
                .body("items", hasSize(2))
                .body("next", nullValue());
        for (var id : Stream.of(agreed, unknown).toList()) {
            get(receptionist(), id, "/payments").then().body("paid", equalTo(75_000));
        }
    }

    @Test
    void the_same_file_twice_or_at_once_is_one_report() throws Exception {
        var file = StatementFile.HEAD + "\nFT-Y,2026-11-13,40000,Nop phi\n";
        Callable<Response> upload = () -> upload("2026-11-13", file);
        var ids = new HashSet<String>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer :
                    pool.invokeAll(Stream.generate(() -> upload).limit(4).toList())) {
                ids.add(answer.get().then().statusCode(200).extract().path("id"));
            }
        }
        ids.add(upload("2026-11-13", file).path("id"));

        assertThat(ids).hasSize(1);
        assertThat(database.count(
                        "select count(*) from bank_statement_line where transaction_id = ? and content like 'enc1:%'",
                        "FT-Y"))
                .isEqualTo(1);
        receptionist()
                .get(REPORTS)
                .then()
                .body("items.id", hasItem(ids.iterator().next()));
    }

    @Test
    void a_report_is_its_agencys_and_that_of_those_above() {
        String id = upload("2026-11-12", StatementFile.HEAD + "\n").path("id");

        staff("receptionist", OTHER_COMMUNE).get(REPORTS + "/" + id).then().statusCode(404);
        staff("receptionist", OTHER_COMMUNE)
                .get(REPORTS + "?agency=H90.31")
                .then()
                .statusCode(404);
        staff("supervisor", "H90")
                .get(REPORTS + "/" + id + "?agency=H90.31")
                .then()
                .statusCode(200)
                .body("sha256", notNullValue());
        staff("supervisor", "H90")
                .get(REPORTS + "/" + id + "/lines?agency=H90.31")
                .then()
                .statusCode(403);
    }

    @Test
    void a_file_with_a_fault_is_refused_whole() {
        upload("2026-11-11", StatementFile.HEAD + "\nFT-OK,2026-11-11,5,a\nFT-BAD,2026-11-11,5.5,a\n")
                .then()
                .statusCode(422)
                .body("violations.field", contains("lines[2]"));
        upload("2026-11-11", "x".repeat(2 * 1024 * 1024)).then().statusCode(413);
        receptionist()
                .contentType("text/csv")
                .body(StatementFile.HEAD)
                .post(REPORTS)
                .then()
                .statusCode(400);
        receptionist().body("{}").post(REPORTS + "?day=2026-11-11").then().statusCode(415);
        assertThat(database.count("select count(*) from bank_statement where day = '2026-11-11'"))
                .isZero();
    }

    private static UUID transferred(String day, String transaction, long amount) {
        var id = Desks.accepted();
        receptionist()
                .body(Map.of(
                        "method",
                        "TRANSFER",
                        "amount",
                        amount,
                        "transactionId",
                        transaction,
                        "paidAt",
                        day + "T03:00:00Z"))
                .post(PATH + "/" + id + "/payments")
                .then()
                .statusCode(200);
        return id;
    }

    private static Response upload(String day, String file) {
        return receptionist().contentType("text/csv; charset=utf-8").body(file).post(REPORTS + "?day=" + day);
    }

    private static Response lines(Response report, String query) {
        return receptionist().get(REPORTS + "/" + report.path("id") + "/lines" + query);
    }
}
