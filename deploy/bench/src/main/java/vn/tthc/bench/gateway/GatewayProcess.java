package vn.tthc.bench.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.tthc.bench.CannotMeasure;

/** The gateway as it ships, in a process of its own, in front of the stand-in. */
final class GatewayProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private GatewayProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static GatewayProcess start(int upstreamPort, String issuer, String audience) throws Exception {
        return start(upstreamPort, upstreamPort, issuer, audience);
    }

    /** With the keys of tokens somewhere else than the service. */
    static GatewayProcess start(int upstreamPort, int keysPort, String issuer, String audience) throws Exception {
        int port = freePort();
        var log = Files.createTempFile("tthc-bench-gateway", ".log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var upstream = "http://127.0.0.1:" + upstreamPort;
        var builder = new ProcessBuilder(java, "-Xmx256m", "-jar", jar().toString());
        var environment = builder.environment();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("TTHC_UPSTREAM_CATALOG", upstream);
        environment.put("TTHC_UPSTREAM_APPLICATION", upstream);
        environment.put("TTHC_AUTH_ISSUER", issuer);
        environment.put("TTHC_AUTH_AUDIENCE", audience);
        environment.put("TTHC_AUTH_JWKS_URL", "http://127.0.0.1:" + keysPort + "/jwks");
        // One caller is all callers here: the limit stays on and counts, but must not be reached.
        environment.put("TTHC_GATEWAY_RATE_LIMIT_PER_SUBJECT", "10000000");
        environment.put("TTHC_GATEWAY_RATE_LIMIT_SUBJECT_BURST", "10000000");
        environment.put("TTHC_GATEWAY_RATE_LIMIT_PER_ADDRESS", "10000000");
        environment.put("TTHC_GATEWAY_RATE_LIMIT_ADDRESS_BURST", "10000000");
        var process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var gateway = new GatewayProcess(process, port);
        gateway.awaitReady(log);
        return gateway;
    }

    int port() {
        return port;
    }

    /** Processor time so far, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    private void awaitReady(Path log) throws Exception {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers(client, ready)) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        close();
        throw new CannotMeasure("The gateway did not start:\n" + Files.readString(log));
    }

    private static boolean answers(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Where the build left it; ./tthc says where the repository is. */
    private static Path jar() {
        var repository = System.getenv().getOrDefault("TTHC_REPOSITORY", ".");
        var jar = Path.of(repository, "gateway/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotMeasure("The gateway is not built: there is no " + jar);
        }
        return jar;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
