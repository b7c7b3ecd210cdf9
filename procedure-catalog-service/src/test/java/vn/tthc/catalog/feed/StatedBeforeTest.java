package vn.tthc.catalog.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.catalog.CatalogApi.offered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.Infrastructure;

/** The migration that tells what was stated before there was an event for it, run once more. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StatedBeforeTest {

    private static final String MIGRATION =
            "src/main/resources/db/migration/V202611211511__stated_deliveries_are_told.sql";

    @Inject
    DataSource database;

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void it_tells_what_a_statement_would_have_told() throws IOException, SQLException {
        var code = CatalogApi.published("Nêu từ trước", "2026-01-10");
        offered(code, "2026-02-01", "NONE");
        offered(code, "2026-03-01", "FULL");
        var told = told(code);
        var expected = (ObjectNode) told.deepCopy();
        expected.path("deliveries").forEach(d -> ((ObjectNode) d).put("cutOff", "16:30"));

        run("update procedure_delivery set cut_off = '16:30' where procedure_code = '" + code + "'");
        run(Files.readString(Path.of(MIGRATION)));

        assertThat(told(code)).isEqualTo(expected);
    }

    /** The last event about it, its moment written with no more zeros than needed. */
    private static JsonNode told(String code) {
        var last = CatalogApi.published("Sau cùng", "2026-01-10");
        var event = (ObjectNode) Compacted.topic(
                        ProcedureEvent.TOPIC,
                        ProcedureEvent.VersionPublished.class,
                        e -> e.procedureCode().equals(last))
                .one("procedure-delivery-stated", "procedureCode", code);
        return event.put(
                "statedAt", Instant.parse(event.path("statedAt").asText()).toString());
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
