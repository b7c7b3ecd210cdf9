package vn.tthc.gateway.operation;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import vn.tthc.gateway.auth.KeySet;
import vn.tthc.gateway.fetch.Fetch;
import vn.tthc.gateway.proxy.Upstreams;

/**
 * Ready when tokens can be verified.
 *
 * <p>The state of each service is told but does not count: a gateway that calls itself down because one service is
 * would take the others down with it.
 */
@org.eclipse.microprofile.health.Readiness
@Singleton
class Readiness implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KeySet keys;
    private final Upstreams upstreams;
    private final Fetch fetch;

    Readiness(KeySet keys, Upstreams upstreams, Fetch fetch) {
        this.keys = keys;
        this.upstreams = upstreams;
        this.fetch = fetch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(() -> look().toCompletionStage());
    }

    private Future<HealthCheckResponse> look() {
        Map<String, String> states = new TreeMap<>();
        List<Future<?>> looks = new ArrayList<>();
        upstreams
                .urls()
                .forEach((name, url) -> looks.add(state(url).onSuccess(state -> {
                    synchronized (states) {
                        states.put(name, state);
                    }
                })));
        if (keys.isEmpty()) {
            looks.add(keys.refreshForUnknownKey().otherwiseEmpty());
        }
        return Future.join(looks).map(_ -> answer(states));
    }

    private Future<String> state(URI url) {
        return fetch.status(url.resolve("/q/health/ready").toString(), PATIENCE)
                .map(status -> status == 200 ? "ready" : "not ready")
                .otherwise("unreachable");
    }

    private HealthCheckResponse answer(Map<String, String> states) {
        var response = HealthCheckResponse.named("gateway").status(!keys.isEmpty());
        response.withData("token keys", keys.isEmpty() ? "missing" : "present");
        states.forEach(response::withData);
        return response.build();
    }
}
