package vn.tthc.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Set;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;

/** Which web pages of other origins may call: a list, and never a wildcard. Tokens, not cookies, say who calls. */
@Singleton
class Cors {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, X-Purpose, X-Request-Id";
    private static final String EXPOSED = "ETag, Location, Retry-After, X-Request-Id, Content-Disposition";

    private final Set<String> origins;

    Cors(GatewayConfig config) {
        origins = Set.copyOf(config.corsOrigins().orElse(Set.of()));
        if (origins.contains("*")) {
            throw new IllegalArgumentException("tthc.gateway.cors-origins names origins; a wildcard is not one");
        }
    }

    /** Answers a browser's preliminary question, and marks other answers as readable for a permitted origin. */
    boolean answered(Exchange exchange) {
        var request = exchange.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        boolean permitted = origins.contains(origin);
        if (permitted) {
            request.response()
                    .putHeader(HttpHeaders.VARY, "Origin")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if (request.method() != HttpMethod.OPTIONS
                || request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) == null) {
            return false;
        }
        preliminary(exchange, permitted);
        return true;
    }

    private static void preliminary(Exchange exchange, boolean permitted) {
        if (!permitted) {
            exchange.refuse(GatewayProblem.ORIGIN_REFUSED);
            return;
        }
        exchange.answered(204);
        exchange.request()
                .response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "3600")
                .end();
    }
}
