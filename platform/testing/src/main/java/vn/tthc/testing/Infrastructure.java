package vn.tthc.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Locale;
import java.util.Map;

/**
 * A real PostgreSQL 18 and a real Kafka 4.1 for the tests of one JVM, and an issuer of tokens they trust.
 *
 * <p>{@code -Dtthc.infra} says where the servers come from: {@code testcontainers}, {@code embedded} (the same servers
 * out of Maven artifacts), or {@code auto}, which takes containers where a Docker engine answers and the images are to
 * be had. Tests cannot tell which. The servers start once, stay up over restarts of the application, and end with the
 * JVM; the database is fresh for each JVM. The application's clock shows the {@link TestDay}.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    // The extension loads this class more than once, in class loaders of its own: statics would be started twice.
    private static final String STARTED = "tthc.testing.";

    @Override
    public Map<String, String> start() {
        var servers = servers();
        return Map.of(
                "tthc.db.url", servers.jdbcUrl(),
                "tthc.db.user", servers.user(),
                "tthc.db.password", servers.password(),
                "tthc.kafka.bootstrap", servers.bootstrap(),
                "tthc.auth.jwks-url", TestIssuer.jwksUrl(),
                "tthc.clock.start", TestDay.now().toString());
    }

    @Override
    public void stop() {
        // They outlive the application, so that a test profile's restart costs no second database.
    }

    /** The servers of this JVM, started by whoever asks first. */
    static synchronized Servers servers() {
        if (System.getProperty(STARTED + "url") == null) {
            var started = choose();
            System.setProperty(STARTED + "user", started.user());
            System.setProperty(STARTED + "password", started.password());
            System.setProperty(STARTED + "bootstrap", started.bootstrap());
            System.setProperty(STARTED + "url", started.jdbcUrl());
        }
        return new Servers(
                System.getProperty(STARTED + "url"),
                System.getProperty(STARTED + "user"),
                System.getProperty(STARTED + "password"),
                System.getProperty(STARTED + "bootstrap"));
    }

    private static Servers choose() {
        var wanted = System.getProperty("tthc.infra", "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "embedded" -> EmbeddedServers.start();
            case "testcontainers" -> ContainerServers.start();
            case "auto" -> ContainerServers.available() ? ContainerServers.start() : EmbeddedServers.start();
            default ->
                throw new IllegalArgumentException("-Dtthc.infra is auto, testcontainers or embedded, not " + wanted);
        };
    }
}
