package vn.tthc.application.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CounterReceiptTest {

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_whole_file_is_received_in_one_step_as_a_drafted_one_is_in_two() {
        var received = receive(Map.of(), null);

        received.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("status", equalTo("RECEIVED"))
                .body("channel", equalTo("DIRECT"))
                .body("code", matchesPattern("H90\\.31-\\d{6}-\\d{4}"))
                .body("papers.component", hasItem(Province.DRAWING));
        UUID id = UUID.fromString(received.path("id"));
        assertThat(said(Desks.get(receptionist(), id, ""))).isEqualTo(said(received));
        Desks.get(receptionist(), id, "/clock").then().body("ledger.kind", contains("START"));
        Desks.get(receptionist(), id, "/timeline").then().body("items.kind", contains("ACCEPTED"));
        assertThat(database.query(
                        row -> row.getString(1),
                        "select action from audit_entry where object_id = ? and action <> 'read'",
                        id.toString()))
                .containsExactly("accept");
    }

    @Test
    void the_event_of_a_receipt_names_the_code_that_was_drawn() {
        try (var out = EventProbe.of(ApplicationEvent.TOPIC)) {
            var received = receive(Map.of(), null);
            UUID id = UUID.fromString(received.path("id"));

            var told = out.await(
                    ApplicationEvent.Accepted.class, e -> e.applicationId().equals(id));

            assertThat(told.dossierCode()).isEqualTo(received.path("code"));
        }
    }

    @Test
    void the_same_step_again_under_its_key_gives_the_same_code() {
        var key = UUID.randomUUID().toString();
        var before = numberOf(receive(Map.of(), null));

        String first = receive(Map.of(), key).path("code");
        String again = receive(Map.of(), key).path("code");

        assertThat(again).isEqualTo(first);
        assertThat(numberOf(receive(Map.of(), null))).isEqualTo(before + 2);
    }

    @Test
    void a_file_that_misses_a_paper_is_told_of_it_and_leaves_neither_dossier_nor_number() {
        var before = numberOf(receive(Map.of(), null));
        var dossiers = database.count("select count(*) from dossier");

        receive(Map.of("papers", List.of()), null)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("documents[" + Province.DRAWING + "]"));

        assertThat(database.count("select count(*) from dossier")).isEqualTo(dossiers);
        assertThat(numberOf(receive(Map.of(), null))).isEqualTo(before + 1);
    }

    @Test
    void what_nobody_asks_for_is_not_received() {
        receptionist()
                .body(Map.of("receipt", Map.of()))
                .post(PATH + "/receive")
                .then()
                .statusCode(400);
        var online = new HashMap<>(Desks.counterDraft());
        online.put("channel", "ONLINE");
        receptionist()
                .body(Map.of("application", online))
                .post(PATH + "/receive")
                .then()
                .statusCode(422)
                .body("violations.field", contains("channel"));
    }

    private static Response receive(Map<String, ?> receipt, @Nullable String key) {
        var who = key == null ? receptionist() : receptionist().header("Idempotency-Key", key);
        return who.body(Map.of("application", Desks.counterDraft(), "receipt", receipt))
                .post(PATH + "/receive");
    }

    /** All but the times, which the database keeps to the microsecond. */
    private static Map<String, Object> said(Response response) {
        Map<String, Object> said = response.jsonPath().getMap("");
        said.keySet().removeIf(member -> member.endsWith("At"));
        return said;
    }

    private static int numberOf(Response received) {
        String code = received.then().statusCode(201).extract().path("code");
        return Integer.parseInt(code.substring(code.length() - 4));
    }
}
