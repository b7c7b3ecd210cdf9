package vn.tthc.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the surroundings and points the gateway to them. Limits are small, so that tests reach them. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable Vertx vertx;
    private @Nullable World world;

    @Override
    public Map<String, String> start() {
        try {
            var started = Vertx.vertx();
            vertx = started;
            world = new World(
                    new Issuer(started),
                    new FakeService(started, "catalog"),
                    new FakeService(started, "application"),
                    new FakeService(started, "workflow"));
            return settings(world);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(World world) throws Exception {
        Map<String, String> settings = new HashMap<>();
        settings.put("tthc.auth.issuer", Issuer.NAME);
        settings.put("tthc.auth.audience", Issuer.AUDIENCE);
        settings.put("tthc.auth.jwks-url", world.issuer().url());
        settings.put("tthc.gateway.upstreams.catalog.url", world.catalog().url());
        settings.put(
                "tthc.gateway.upstreams.application.url", world.application().url());
        settings.put("tthc.gateway.upstreams.workflow.url", world.workflow().url());
        settings.put("tthc.gateway.upstreams.feedback.url", "http://127.0.0.1:" + closedPort());
        settings.put("tthc.gateway.routes.upload.max-body", "4M");
        settings.put("tthc.gateway.routes.workflow.response-timeout", "300ms");
        settings.put("tthc.gateway.connections.body-idle", "400ms");
        settings.put("tthc.gateway.connections.retry-delay", "20ms");
        settings.put("tthc.gateway.rate-limit.per-subject", "0.01");
        settings.put("tthc.gateway.rate-limit.subject-burst", "20");
        settings.put("tthc.gateway.rate-limit.per-address", "0.01");
        settings.put("tthc.gateway.rate-limit.address-burst", "500");
        settings.put("tthc.gateway.trusted-proxies", "127.0.0.9");
        settings.put("tthc.gateway.cors-origins", "https://dichvucong.minhson.example");
        settings.put("tthc.gateway.hsts", "365d");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    private static int closedPort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(world), new TestInjector.MatchesType(World.class));
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        }
    }
}
