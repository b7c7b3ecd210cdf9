package vn.tthc.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import vn.tthc.gateway.GatewayConfig;

/**
 * Pooled connections to the services.
 *
 * <p>Every event loop has pools of its own, so that a request and the connection it travels on stay on one thread: no
 * lock and no hand-over between threads on the way.
 */
@Singleton
public class Upstreams {

    private final Map<String, URI> urls = new HashMap<>();
    private final ThreadLocal<Map<String, HttpClient>> clients = ThreadLocal.withInitial(HashMap::new);
    private final Vertx vertx;
    private final GatewayConfig.Connections config;

    Upstreams(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config.connections();
        config.upstreams().forEach((name, upstream) -> urls.put(name, checked(name, upstream.url())));
    }

    /** Where each service listens. */
    public Map<String, URI> urls() {
        return Map.copyOf(urls);
    }

    URI url(String name) {
        return Objects.requireNonNull(urls.get(name), name);
    }

    Future<HttpClientRequest> request(String name, HttpMethod method, String target) {
        return clients.get().computeIfAbsent(name, this::connect).request(method, target);
    }

    private HttpClient connect(String name) {
        var url = url(name);
        boolean tls = "https".equals(url.getScheme());
        return vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost(url.getHost())
                .setDefaultPort(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setMaxPoolSize(config.perLoop())
                .setMaxWaitQueueSize(config.maxWaiting())
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setMaxHeaderSize(64 * 1024));
    }

    private static URI checked(String name, URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || !url.getRawPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException(
                    "tthc.gateway.upstreams." + name + ".url must be http(s)://host[:port], not " + url);
        }
        return url;
    }
}
