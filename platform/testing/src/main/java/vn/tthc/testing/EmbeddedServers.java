package vn.tthc.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** The same servers as in the containers, out of Maven artifacts: for machines without Docker. */
final class EmbeddedServers {

    private EmbeddedServers() {}

    /** Both at once, because each mostly waits for its own disk. */
    static Servers start() {
        var kafka = CompletableFuture.supplyAsync(KafkaProcess::start);
        var url = startPostgres();
        return new Servers(url, Servers.DATABASE, Servers.DATABASE, kafka.join());
    }

    private static String startPostgres() {
        try {
            // Ends with the JVM by its own shutdown hook; a test's data need not survive a power cut.
            @SuppressWarnings("resource")
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("timezone", "UTC")
                    .start();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role " + Servers.DATABASE + " login password '" + Servers.DATABASE + "'");
                statement.execute("create database " + Servers.DATABASE + " owner " + Servers.DATABASE);
            }
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + Servers.DATABASE;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL has no database for the test", e);
        }
    }
}
