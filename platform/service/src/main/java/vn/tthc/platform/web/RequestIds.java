package vn.tthc.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jboss.logmanager.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id and a trace, takes over those that came with it, and hands them to the log and the answer,
 * so that one complaint can be followed through every service.
 */
@Singleton
class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String TRACE_HEADER = "traceparent";
    private static final String KEY = "requestId";
    private static final int FIRST = 1000;

    // What comes from outside is written to logs: it may not bring line breaks or be endless.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, FIRST);
    }

    private static void identify(RoutingContext request) {
        var id = validOr(
                request.request().getHeader(HEADER), ID, UUID.randomUUID().toString());
        var trace = validOr(request.request().getHeader(TRACE_HEADER), TRACE, newTrace());
        MDC.put(KEY, id);
        MDC.put("traceId", trace.substring(3, 35));
        request.response().putHeader(HEADER, id).putHeader(TRACE_HEADER, trace);
        request.next();
    }

    private static String validOr(@Nullable String value, Pattern pattern, String otherwise) {
        return value != null && pattern.matcher(value).matches() ? value : otherwise;
    }

    private static String newTrace() {
        var random = new byte[24];
        RandomGenerator.getDefault().nextBytes(random);
        var hex = HexFormat.of().formatHex(random);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
