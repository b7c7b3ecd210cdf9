package vn.tthc.gateway.docs;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.fetch.Fetch;
import vn.tthc.gateway.proxy.Upstreams;

/**
 * Keeps one description of all services.
 *
 * <p>Fetched when somebody asks and the last one is old; of a service that does not answer the last known part stays.
 */
@Singleton
class MergedDescription {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Fetch fetch;
    private final Upstreams upstreams;
    private final DescriptionMerger merger;
    private final Clock clock;
    private final long maxAgeMillis;
    private final Map<String, JsonObject> parts = new ConcurrentHashMap<>();
    private @Nullable Future<Buffer> latest;
    private long builtAt;

    MergedDescription(Fetch fetch, Upstreams upstreams, DescriptionMerger merger, Clock clock, GatewayConfig config) {
        this.fetch = fetch;
        this.upstreams = upstreams;
        this.merger = merger;
        this.clock = clock;
        this.maxAgeMillis = config.openapiAge().toMillis();
    }

    synchronized Future<Buffer> current() {
        long now = clock.millis();
        if (latest == null || latest.isComplete() && (latest.failed() || now - builtAt >= maxAgeMillis)) {
            builtAt = now;
            latest = build();
        }
        return latest;
    }

    private Future<Buffer> build() {
        List<Future<?>> fetches = new ArrayList<>();
        upstreams.urls().forEach((name, url) -> fetches.add(part(name, url)));
        return Future.join(fetches).otherwiseEmpty().map(_ -> {
            if (parts.isEmpty()) {
                throw new IllegalStateException("No service described itself");
            }
            return merger.merge(new TreeMap<>(parts)).toBuffer();
        });
    }

    private Future<Void> part(String name, URI url) {
        return fetch.get(url.resolve("/q/openapi?format=json").toString(), PATIENCE)
                .<Void>map(document -> {
                    parts.put(name, document.toJsonObject());
                    return null;
                })
                .onFailure(e -> Log.warnf("%s does not describe itself: %s", name, e.getMessage()));
    }
}
