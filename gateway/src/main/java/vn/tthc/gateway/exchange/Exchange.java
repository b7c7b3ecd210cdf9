package vn.tthc.gateway.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.metrics.GatewayMetrics;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.problem.Problems;
import vn.tthc.gateway.route.Route;

/** One request on its way through, with what the checks found out about it. */
public final class Exchange {

    private static final long DRAINED_SILENTLY = 256 * 1024;
    private static final long LINGER_MILLIS = 1000;

    private final HttpServerRequest request;
    private final String path;
    private final String requestId;
    private final long contentLength;
    private final GatewayMetrics metrics;
    private final long startedAt = System.nanoTime();
    private @Nullable Route route;
    private @Nullable Identity identity;

    /** A request that has just arrived. */
    public Exchange(HttpServerRequest request, String requestId, GatewayMetrics metrics) {
        this.request = request;
        this.path = Objects.requireNonNullElse(request.path(), "");
        this.requestId = requestId;
        this.contentLength = length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        this.metrics = metrics;
    }

    /** The caller's request. */
    public HttpServerRequest request() {
        return request;
    }

    /** The path as it was sent; empty if there was none. */
    public String path() {
        return path;
    }

    /** By which callers and operators find this request again. */
    public String requestId() {
        return requestId;
    }

    /** Where it goes, once that is known. */
    public @Nullable Route route() {
        return route;
    }

    /** Remembers where it goes. */
    public void leadsTo(Route found) {
        route = found;
    }

    /** Who asks, if a token was verified. */
    public @Nullable Identity identity() {
        return identity;
    }

    /** Remembers who asks. */
    public void cameFrom(Identity verified) {
        identity = verified;
    }

    /** Whether there is a body to read; told by the headers, since reading may not have begun. */
    public boolean hasBody() {
        return contentLength > 0 || contentLength < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** The announced length, or -1. */
    public long contentLength() {
        return contentLength;
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /** Lets no part of the body arrive before somebody listens; whoever does resumes the request. */
    public void holdBody() {
        if (hasBody()) {
            request.pause();
        }
    }

    /** Counts the answer; called once, when its status is known. */
    public void answered(int status) {
        metrics.answered(route, status, System.nanoTime() - startedAt);
    }

    /** Ends it with the gateway's own words. Does nothing if the answer has begun. */
    public void refuse(GatewayProblem problem) {
        var response = request.response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        answered(problem.status());
        metrics.refused(problem);
        boolean unread = hasBody() && !request.isEnded();
        if (unread) {
            response.putHeader("Connection", "close");
        }
        Problems.answer(request, problem, requestId);
        if (unread) {
            lingerAndClose();
        }
    }

    /**
     * Reads on for a moment before closing: closed at once, the caller would see a reset connection in the middle of
     * sending, and never the answer.
     */
    public void lingerAndClose() {
        var connection = request.connection();
        var left = new long[] {DRAINED_SILENTLY};
        request.handler(chunk -> {
            left[0] -= chunk.length();
            if (left[0] < 0) {
                connection.close();
            }
        });
        request.endHandler(_ -> connection.close());
        request.exceptionHandler(_ -> {});
        request.resume();
        Objects.requireNonNull(Vertx.currentContext()).owner().setTimer(LINGER_MILLIS, _ -> connection.close());
    }
}
