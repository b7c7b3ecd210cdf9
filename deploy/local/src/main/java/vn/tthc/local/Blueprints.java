package vn.tthc.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import vn.tthc.local.kafka.KafkaServer;
import vn.tthc.local.postgres.PostgresServer;
import vn.tthc.local.process.Blueprint;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;
import vn.tthc.local.process.PidFile;
import vn.tthc.local.process.Probe;
import vn.tthc.local.token.Tokens;

/** Says how each process of the run is started. */
final class Blueprints {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Secrets secrets;

    Blueprints(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    PostgresServer postgresServer() {
        return new PostgresServer(
                settings.home(),
                secrets.file("postgres.password"),
                settings.log(Part.POSTGRES.label()),
                settings.port(Part.POSTGRES));
    }

    /** SIGINT is PostgreSQL's "fast": it does not wait until the last client has gone. */
    Blueprint postgres(PostgresServer server) {
        var url = "postgresql://localhost:" + settings.port(Part.POSTGRES);
        return blueprint(Part.POSTGRES, url, server.command(), Map.of(), _ -> server.isReady(), "INT");
    }

    KafkaServer kafkaServer() {
        return new KafkaServer(settings.home(), java(), settings.port(Part.KAFKA));
    }

    Blueprint kafka(KafkaServer server) {
        var url = "localhost:" + settings.port(Part.KAFKA);
        return blueprint(Part.KAFKA, url, server.command(), Map.of(), server::isReady, "TERM");
    }

    /** A service runs from a copy of what was built, so that a build beside the run does not pull it away. */
    Blueprint service(Part part) {
        var built = settings.repository().resolve(part.module()).resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Failure(part.module() + " has not been built: " + built + " is missing");
        }
        var application = settings.home().resolve("app").resolve(part.label());
        Disk.mirror(built, application);
        var ready = settings.url(part) + "/q/health/ready";
        return blueprint(
                part,
                settings.url(part),
                serviceCommand(part, application),
                environment(part),
                _ -> Probe.answers(ready),
                "TERM");
    }

    private List<String> serviceCommand(Part part, Path application) {
        var command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(settings.likeContainers() ? asInContainers() : asOnADesk(part));
        command.addAll(List.of(
                "-Dtthc.process=" + part.label(),
                "-jar",
                application.resolve("quarkus-run.jar").toString()));
        return command;
    }

    /** What {@code deploy/Dockerfile} and the limits of the deployment come to: 70 % of 768 MiB, and both compilers. */
    private static List<String> asInContainers() {
        return List.of("-Xmx536m");
    }

    /**
     * Small, and ready soon: five services share a developer's machine, and on two cores the second compiler takes more
     * from the first minutes than it gives back. Only the catalogue, which everybody reads, has it here. Nor are the
     * classes verified again that the tests have just loaded with verification: a sixth of a start.
     */
    private static List<String> asOnADesk(Part part) {
        return List.of(
                "-Xms32m",
                "-Xmx192m",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:TieredStopAtLevel=" + (part == Part.CATALOG ? 4 : 1),
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote");
    }

    private Map<String, String> environment(Part part) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", "" + settings.port(part));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("TTHC_AUTH_ISSUER", settings.url(Part.ISSUER));
        environment.put("TTHC_AUTH_JWKS_URL", settings.url(Part.ISSUER) + "/.well-known/jwks.json");
        environment.put("TTHC_AUTH_AUDIENCE", Tokens.AUDIENCE);
        environment.put("TTHC_KAFKA_BOOTSTRAP", "localhost:" + settings.port(Part.KAFKA));
        environment.put("TTHC_PERSON_KEY_SECRET", secrets.get("person-key.secret"));
        environment.put("TTHC_PERSONAL_DATA_KEYS", "local1:" + secrets.base64("personal-data.key"));
        environment.put("TTHC_AUDIT_KEY", secrets.get("audit.key"));
        settings.clockStart().ifPresent(start -> environment.put("TTHC_CLOCK_START", start));
        for (var upstream : Part.values()) {
            if (upstream.hasDatabase()) {
                environment.put("TTHC_UPSTREAM_" + upstream.name(), settings.url(upstream));
            }
        }
        if (part == Part.GATEWAY) {
            allowMuch(environment);
        }
        if (part == Part.APPLICATION) {
            environment.put(
                    "TTHC_DOCUMENTS_ROOT", settings.home().resolve("documents").toString());
            environment.put("TTHC_RATING_TICKET_SECRET", secrets.get("rating-tickets.secret"));
            environment.put("TTHC_PAYMENTS_KEYS", "localbank:k1:" + secrets.get("payments.key"));
            seal(environment, "TTHC_SIGNATURES_SEAL", "results-seal");
        }
        if (part == Part.FEEDBACK) {
            environment.put(
                    "TTHC_DOCUMENTS_ROOT",
                    settings.home().resolve("feedback-documents").toString());
            // Whoever tries a survey here does not wait for the next full hour to be invited.
            environment.put("TTHC_SURVEYS_INVITING", "*/3 * * * * ?");
        }
        if (part == Part.WORKFLOW) {
            seal(environment, "TTHC_WORKFLOW_RECEIPTS_SEAL", "receipts-seal");
        }
        if (part.hasDatabase()) {
            environment.put(
                    "TTHC_DB_URL", "jdbc:postgresql://localhost:" + settings.port(Part.POSTGRES) + "/" + part.label());
            environment.put("TTHC_DB_USER", part.label());
            environment.put("TTHC_DB_PASSWORD", secrets.get("database.password"));
        }
        return environment;
    }

    private void seal(Map<String, String> environment, String setting, String name) {
        environment.put(setting + "_PATH", secrets.seal(name).toString());
        environment.put(setting + "_PASSWORD", secrets.get(name + ".password"));
    }

    /** A dozen sample people are the whole province here, and in a measurement they do the work of thousands. */
    private static void allowMuch(Map<String, String> environment) {
        for (var caller : List.of("SUBJECT", "ADDRESS")) {
            environment.put("TTHC_GATEWAY_RATE_LIMIT_PER_" + caller, "5000");
            environment.put("TTHC_GATEWAY_RATE_LIMIT_" + caller + "_BURST", "20000");
        }
    }

    private Blueprint blueprint(
            Part part,
            String url,
            List<String> command,
            Map<String, String> environment,
            LongPredicate ready,
            String stopSignal) {
        return new Blueprint(
                part.label(),
                url,
                command,
                environment,
                settings.log(part.label()),
                new PidFile(settings.runFolder().resolve(part.label() + ".pid")),
                ready,
                stopSignal,
                PATIENCE);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }
}
