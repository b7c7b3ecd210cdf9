package vn.tthc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.feedback.FeedbackEvent;

class InfrastructureTest {

    @Test
    void the_database_is_postgresql_18_and_its_owner_may_add_the_extensions_we_use() throws SQLException {
        var servers = Infrastructure.servers();

        try (var connection = DriverManager.getConnection(servers.jdbcUrl(), servers.user(), servers.password());
                var statement = connection.createStatement()) {
            statement.execute("create extension unaccent; create extension pg_trgm; create extension btree_gist");
            var version = statement.executeQuery("select current_setting('server_version_num')::int / 10000");
            version.next();

            assertThat(version.getInt(1)).isEqualTo(18);
        }
    }

    @Test
    void what_is_sent_to_the_broker_can_be_read_back_with_its_headers() {
        var id = UUID.randomUUID();
        try (var probe = EventProbe.of(FeedbackEvent.TOPIC)) {
            probe.send(FeedbackEvent.TOPIC, "key", "a-type", id, "{}".getBytes(StandardCharsets.UTF_8));

            var record = probe.received().getFirst();

            assertThat(record.key()).isEqualTo("key");
            assertThat(record.headers().lastHeader("ce_id").value()).asString().isEqualTo(id.toString());
        }
    }

    @Test
    void the_servers_are_started_once_in_a_jvm() {
        assertThat(Infrastructure.servers()).isEqualTo(Infrastructure.servers());
    }
}
