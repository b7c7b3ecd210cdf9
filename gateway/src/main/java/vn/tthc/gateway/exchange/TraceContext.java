package vn.tthc.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * By which request and which trace a call can be followed through all services.
 *
 * <p>What the caller sends is continued if it is well formed (W3C Trace Context), else replaced; the gateway exports no
 * span of its own, so it hands the parent on as it came. Ids name a request and protect nothing: they need not be
 * unguessable.
 */
public final class TraceContext {

    private static final HexFormat HEX = HexFormat.of();

    private TraceContext() {}

    /** The caller's request id if it is harmless, else a new one. */
    public static String requestId(HttpServerRequest request) {
        var given = request.getHeader("X-Request-Id");
        return given != null && isHarmless(given) ? given : mint();
    }

    /** Whether a traceparent can be handed on. */
    public static boolean continues(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() == 55
                && traceparent.startsWith("00-")
                && traceparent.charAt(35) == '-'
                && traceparent.charAt(52) == '-'
                && isId(traceparent, 3, 35)
                && isId(traceparent, 36, 52)
                && isHex(traceparent, 53, 55);
    }

    /** The beginning of a trace, not sampled. */
    public static String newTraceparent() {
        return "00-" + mint() + "-" + HEX.toHexDigits(nonZero()) + "-00";
    }

    private static String mint() {
        return HEX.toHexDigits(nonZero()) + HEX.toHexDigits(nonZero());
    }

    private static long nonZero() {
        return ThreadLocalRandom.current().nextLong() | 1;
    }

    private static boolean isHarmless(String id) {
        if (id.length() < 8 || id.length() > 64) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Hexadecimal and not all zeros. */
    private static boolean isId(String text, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= text.charAt(i) == '0';
        }
        return !zero && isHex(text, from, to);
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }
}
