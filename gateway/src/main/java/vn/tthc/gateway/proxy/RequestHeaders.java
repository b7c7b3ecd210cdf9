package vn.tthc.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.exchange.TraceContext;
import vn.tthc.gateway.limit.ClientAddresses;

/**
 * Which of a caller's headers reach a service.
 *
 * <p>A list of what may pass, not of what may not: identity headers of every dialect (X-User, X-Forwarded-User,
 * Remote-User, ...) and hop-by-hop headers end here without being named, and so does the next one somebody invents.
 */
@Singleton
public class RequestHeaders {

    static final CharSequence X_REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized("traceparent");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    /** Not the caller's to choose, whatever the configuration says. */
    private static final Set<String> NEVER = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "forwarded",
            "x-request-id",
            "cookie");

    private final Set<String> passing = new HashSet<>();
    private final ClientAddresses addresses;

    RequestHeaders(GatewayConfig config, ClientAddresses addresses) {
        this.addresses = addresses;
        for (String name : config.forwardedHeaders()) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (NEVER.contains(lower) || lower.startsWith("x-forwarded")) {
                throw new IllegalArgumentException("tthc.gateway.forwarded-headers may not contain " + name);
            }
            passing.add(lower);
        }
    }

    void copy(HttpServerRequest from, MultiMap to, String requestId) {
        var nominated = nominatedByConnection(from.getHeader(HttpHeaders.CONNECTION));
        for (Map.Entry<String, String> header : from.headers()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (passing.contains(name) && (nominated == null || !nominated.contains(name))) {
                to.add(name, header.getValue());
            }
        }
        to.set(X_REQUEST_ID, requestId);
        if (!TraceContext.continues(to.get(TRACEPARENT))) {
            to.remove("tracestate");
            to.set(TRACEPARENT, TraceContext.newTraceparent());
        }
        forwarded(from, to);
    }

    private void forwarded(HttpServerRequest from, MultiMap to) {
        to.set(FORWARDED_FOR, addresses.of(from));
        to.set(FORWARDED_PROTO, addresses.schemeOf(from));
        HostAndPort authority = from.authority();
        if (authority != null) {
            to.set(FORWARDED_HOST, authority.toString());
        }
    }

    private static @Nullable Set<String> nominatedByConnection(@Nullable String connection) {
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return null;
        }
        Set<String> names = new HashSet<>();
        for (String name : connection.toLowerCase(Locale.ROOT).split(",")) {
            names.add(name.trim());
        }
        return names;
    }
}
