package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;
import static vn.tthc.catalog.CatalogApi.published;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** What happens when somebody writes validity without asking the service: the database keeps the rule. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OverlapTest {

    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void a_controller_who_meets_a_writer_that_goes_around_the_lock_gets_409_and_publishes_nothing() throws Exception {
        var code = published("Công bố lần đầu", "2026-01-10");
        publish(draft(decision("2026-02-01", List.of(item("ABOLISH", code, null)))))
                .statusCode(200);
        var again = draft(decision("2026-03-01", List.of(item("NEW", code, procedure("Công bố lại")))));
        ValidatableResponse answer;
        try (var stranger = database.getConnection();
                var controllers = Executors.newVirtualThreadPerTaskExecutor()) {
            stranger.setAutoCommit(false);
            writeAround(stranger, code);
            var publishing = controllers.submit(() -> publish(again));
            awaitLock();
            stranger.commit();
            answer = publishing.get();
        }

        answer.statusCode(409).body("type", endsWith("/conflict"));
        controller()
                .get("/api/v1/procedures/" + code + "?asOf=2026-03-01")
                .then()
                .body("version", is(9));
        controller().get(CatalogApi.DECISIONS + "/" + again).then().body("status", is("DRAFT"));
    }

    /** Another version for the days that the draft is about to take. */
    private static void writeAround(Connection connection, String code) throws SQLException {
        try (var version = connection.prepareStatement("""
                        insert into procedure_version (id, procedure_code, number, decision_id, name, sector_code,
                            internal, document, content_hash, published_at)
                        select ?, procedure_code, 9, decision_id, name, sector_code, internal, document, content_hash,
                               published_at
                          from procedure_version where procedure_code = ? and number = 1""");
                var validity = connection.prepareStatement("""
                        insert into procedure_validity (id, version_id, procedure_code, decision_id, valid_from,
                            recorded_from)
                        select gen_random_uuid(), id, procedure_code, decision_id, '2026-02-15', now()
                          from procedure_version where id = ?""")) {
            var id = UUID.randomUUID();
            version.setObject(1, id);
            version.setString(2, code);
            version.executeUpdate();
            validity.setObject(1, id);
            assertThat(validity.executeUpdate()).isEqualTo(1);
        }
    }

    /** Until the publication waits for what the other has not committed yet. */
    private void awaitLock() throws SQLException {
        var started = System.nanoTime();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select exists (select from pg_locks where not granted and locktype = 'transactionid'),
                               pg_sleep(0.02)""")) {
            while (System.nanoTime() - started < LONGEST) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("The publication does not wait for the other writer");
    }
}
