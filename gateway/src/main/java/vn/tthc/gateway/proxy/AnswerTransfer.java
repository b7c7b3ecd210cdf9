package vn.tthc.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;

/**
 * Brings a service's answer back to the caller.
 *
 * <p>A short answer of known length is taken whole and written at once, which saves a system call and turns a service
 * that dies in the middle of it into a clean error; anything else is streamed at the caller's pace.
 */
final class AnswerTransfer {

    private static final long SHORT = 16 * 1024;

    private final Forwarder forwarder;
    private final Exchange exchange;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientRequest upstream;
    private final HttpClientResponse answer;
    private final Runnable settled;
    private long writtenAtLastLook = -1;

    AnswerTransfer(
            Forwarder forwarder,
            Exchange exchange,
            HttpClientRequest upstream,
            HttpClientResponse answer,
            Runnable settled) {
        this.forwarder = forwarder;
        this.exchange = exchange;
        this.request = exchange.request();
        this.response = request.response();
        this.upstream = upstream;
        this.answer = answer;
        this.settled = settled;
    }

    void start() {
        long length = length(answer.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (request.method() == HttpMethod.HEAD || hasNoBody(answer.statusCode())) {
            head();
            finish(null);
        } else if (length >= 0 && length <= SHORT) {
            answer.body().onSuccess(this::whole).onFailure(_ -> broken());
        } else {
            head();
            stream(length);
        }
    }

    private void whole(Buffer body) {
        if (!response.closed()) {
            head();
            finish(body);
        }
    }

    private void broken() {
        settled.run();
        exchange.refuse(GatewayProblem.SERVICE_UNREACHABLE);
    }

    private void stream(long length) {
        if (length < 0 && request.version() != HttpVersion.HTTP_1_0) {
            response.setChunked(true);
        }
        response.closeHandler(_ -> upstream.reset());
        long watch = forwarder.vertx.setPeriodic(forwarder.config.bodyIdle().toMillis(), _ -> look());
        answer.pipe().endOnFailure(false).to(response).onComplete(done -> {
            forwarder.vertx.cancelTimer(watch);
            if (done.failed()) {
                upstream.reset();
                response.reset();
            } else {
                closeIfUnread();
            }
        });
    }

    /** Nothing moved since the last look: the service has stopped sending, or the caller reading. */
    private void look() {
        if (response.bytesWritten() == writtenAtLastLook) {
            upstream.reset();
            response.reset();
        }
        writtenAtLastLook = response.bytesWritten();
    }

    private void head() {
        settled.run();
        exchange.answered(answer.statusCode());
        response.setStatusCode(answer.statusCode());
        var route = Objects.requireNonNull(exchange.route());
        forwarder.responseHeaders.copy(
                answer.headers(),
                response.headers(),
                forwarder.upstreams.url(route.upstream()),
                exchange.identity() != null);
    }

    private void finish(@Nullable Buffer body) {
        if (body == null) {
            response.end();
        } else {
            response.end(body);
        }
        closeIfUnread();
    }

    /** A service may answer before it read everything; the rest is of no use to anybody. */
    private void closeIfUnread() {
        if (exchange.hasBody() && !request.isEnded()) {
            upstream.reset();
            exchange.lingerAndClose();
        }
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
