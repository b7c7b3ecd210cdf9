package vn.tthc.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;

/** What a caller gets to see of a service's headers, and what the gateway adds for the browser's protection. */
@Singleton
public class ResponseHeaders {

    private static final Set<String> KEPT_BACK = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "server",
            "via",
            "x-powered-by",
            "x-request-id",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "strict-transport-security");
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence FRAME_OPTIONS = HttpHeaders.createOptimized("X-Frame-Options");
    private static final CharSequence DENY = HttpHeaders.createOptimized("DENY");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private final @Nullable CharSequence hsts;

    ResponseHeaders(GatewayConfig config) {
        hsts = config.hsts()
                .map(age -> HttpHeaders.createOptimized("max-age=" + age.toSeconds() + "; includeSubDomains"))
                .orElse(null);
    }

    /** Set on every answer, the gateway's own and the services'. */
    public void protect(HttpServerResponse response, String requestId) {
        var headers = response.headers();
        headers.set(RequestHeaders.X_REQUEST_ID, requestId);
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(FRAME_OPTIONS, DENY);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(SECURITY_POLICY, NOTHING);
        if (hsts != null) {
            headers.set(TRANSPORT_SECURITY, hsts);
        }
    }

    /** Copies what may pass; an answer to somebody with a token is kept out of caches unless the service allows it. */
    void copy(MultiMap from, MultiMap to, URI upstream, boolean personal) {
        boolean cacheControl = false;
        for (Map.Entry<String, String> header : from) {
            var name = header.getKey();
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("content-security-policy")) {
                to.set(SECURITY_POLICY, header.getValue()); // a page of a service says what it needs instead of nothing
            } else if (!KEPT_BACK.contains(lower) && !lower.startsWith("access-control-")) {
                to.add(name, isAddress(lower) ? relative(header.getValue(), upstream) : header.getValue());
                cacheControl |= lower.equals("cache-control");
            }
        }
        if (personal && !cacheControl) {
            to.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
    }

    private static boolean isAddress(String lowerName) {
        return lowerName.equals("location") || lowerName.equals("content-location");
    }

    /** A service names itself in what it created; callers must come back through the gateway. */
    private static String relative(String location, URI upstream) {
        var own = upstream.getScheme() + "://" + upstream.getRawAuthority();
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }
}
