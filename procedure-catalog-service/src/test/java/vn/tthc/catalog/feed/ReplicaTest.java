package vn.tthc.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** Compaction keeps the last event of each key; that alone must be enough for a consumer that begins today. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReplicaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** When a version is in force. */
    private record Days(String from, String to) {}

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void the_last_event_of_each_version_rebuilds_what_is_in_force_when() throws IOException {
        var amended = CatalogApi.published("Bản thứ nhất", "2026-01-10");
        var next = CatalogApi.procedure("Bản thứ hai");
        publish("2026-06-01", CatalogApi.item("AMEND", amended, next));
        var abolished = CatalogApi.published("Sẽ bãi bỏ", "2026-01-10");
        publish("2026-12-31", CatalogApi.item("ABOLISH", abolished, null));
        var replaced = CatalogApi.published("Sẽ được thay thế", "2026-01-10");
        var replacing = CatalogApi.freshCode();
        publish("2026-12-01", CatalogApi.replacing(replacing, replaced, CatalogApi.procedure("Thay thế")));

        var replica = replica(CatalogApi.published("Sau cùng", "2026-01-10"));

        for (var code : List.of(amended, abolished, replaced, replacing)) {
            assertThat(replica.get(code)).as(code).isEqualTo(catalogue(code));
        }
    }

    private static void publish(String effectiveOn, Map<String, Object> item) {
        CatalogApi.publish(CatalogApi.draft(CatalogApi.decision(effectiveOn, List.of(item))))
                .statusCode(200);
    }

    /** What a consumer knows that reads a topic of which compaction has left one event a key. */
    private static Map<String, Map<String, Days>> replica(String lastPublished) throws IOException {
        var lastByKey = new HashMap<String, JsonNode>();
        try (var topic = EventProbe.of(ProcedureEvent.TOPIC)) {
            topic.await(
                    ProcedureEvent.VersionPublished.class,
                    e -> e.procedureCode().equals(lastPublished));
            for (var record : topic.received()) {
                lastByKey.put(record.key(), JSON.readTree(record.value()));
            }
        }
        var replica = new HashMap<String, Map<String, Days>>();
        lastByKey.forEach((key, event) -> {
            var version = event.has("version") ? event.path("version") : event;
            var days = new Days(text(version, "validFrom"), text(event, "validTo"));
            assertThat(version.path("cases")).as("what dossiers are settled by").isNotEmpty();
            replica.computeIfAbsent(version.path("procedureCode").asText(), c -> new HashMap<>())
                    .put(key, days);
        });
        return replica;
    }

    private static Map<String, Days> catalogue(String code) {
        var known = new HashMap<String, Days>();
        CatalogApi.controller()
                .get("/api/v1/procedures/" + code + "/versions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("$")
                .stream()
                .filter(span -> span.get("recordedTo") == null)
                .forEach(span -> known.put(
                        String.valueOf(span.get("versionId")),
                        new Days(String.valueOf(span.get("validFrom")), String.valueOf(span.get("validTo")))));
        return known;
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : "null";
    }
}
