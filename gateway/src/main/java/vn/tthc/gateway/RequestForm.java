package vn.tthc.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.route.PlainPath;

/** Whether a request is one that everybody on the way reads alike; what is ambiguous is refused, not repaired. */
@Singleton
class RequestForm {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final int maxUri;
    private final long maxHeaders;

    RequestForm(GatewayConfig config) {
        maxUri = config.maxUri();
        maxHeaders = config.maxHeaders().asLongValue();
    }

    @Nullable
    GatewayProblem check(Exchange exchange) {
        var request = exchange.request();
        if (request.uri().length() > maxUri) {
            return GatewayProblem.URI_TOO_LONG;
        }
        if (!METHODS.contains(request.method().name())) {
            request.response()
                    .putHeader(
                            HttpHeaders.ALLOW,
                            String.join(", ", METHODS.stream().sorted().toList()));
            return GatewayProblem.METHOD_NOT_ALLOWED;
        }
        var path = request.path();
        if (path == null || !PlainPath.isPlain(path)) {
            return GatewayProblem.MALFORMED_REQUEST;
        }
        return headers(request);
    }

    private @Nullable GatewayProblem headers(HttpServerRequest request) {
        long size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        if (size > maxHeaders) {
            return GatewayProblem.HEADERS_TOO_LARGE;
        }
        if (request.getHeader(HttpHeaders.UPGRADE) != null) {
            return GatewayProblem.UPGRADE_REFUSED;
        }
        var coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return GatewayProblem.MALFORMED_REQUEST;
        }
        var expectation = request.getHeader("expect");
        return expectation == null || expectation.equalsIgnoreCase("100-continue")
                ? null
                : GatewayProblem.EXPECTATION_FAILED;
    }
}
