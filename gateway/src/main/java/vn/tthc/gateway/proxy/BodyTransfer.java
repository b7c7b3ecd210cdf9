package vn.tthc.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;

/**
 * Streams a request body to a service, never holding more of it than is under way.
 *
 * <p>Counts what really arrives, since a chunked body announces no length, and gives up on a caller that falls silent.
 */
final class BodyTransfer {

    private final Forwarder forwarder;
    private final HttpServerRequest request;
    private final HttpClientRequest upstream;
    private final long max;
    private final Runnable finished;
    private final Consumer<GatewayProblem> refused;
    private long received;
    private long receivedAtLastLook = -1;
    private boolean waitingForService;
    private long watch = -1;

    BodyTransfer(
            Forwarder forwarder,
            Exchange exchange,
            HttpClientRequest upstream,
            long max,
            Runnable finished,
            Consumer<GatewayProblem> refused) {
        this.forwarder = forwarder;
        this.request = exchange.request();
        this.upstream = upstream;
        this.max = max;
        this.finished = finished;
        this.refused = refused;
        long length = exchange.contentLength();
        if (length >= 0) {
            upstream.putHeader("content-length", Long.toString(length));
        } else {
            upstream.setChunked(true);
        }
    }

    void start() {
        watch = forwarder.vertx.setPeriodic(forwarder.config.bodyIdle().toMillis(), _ -> look());
        upstream.exceptionHandler(_ -> stop());
        upstream.drainHandler(_ -> drained());
        request.exceptionHandler(_ -> stop());
        request.handler(this::pass);
        request.endHandler(_ -> end());
        if ("100-continue".equalsIgnoreCase(request.getHeader("expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void pass(Buffer chunk) {
        received += chunk.length();
        if (received > max) {
            stop();
            refused.accept(GatewayProblem.PAYLOAD_TOO_LARGE);
            return;
        }
        upstream.write(chunk);
        if (upstream.writeQueueFull()) {
            waitingForService = true;
            request.pause();
        }
    }

    private void drained() {
        if (waitingForService) {
            waitingForService = false;
            request.resume();
        }
    }

    private void end() {
        stop();
        upstream.end();
        finished.run();
    }

    /** A caller that sent nothing since the last look, although we were listening, is gone or hostile. */
    private void look() {
        if (!waitingForService && received == receivedAtLastLook) {
            stop();
            refused.accept(GatewayProblem.BODY_TOO_SLOW);
        }
        receivedAtLastLook = received;
    }

    private void stop() {
        forwarder.vertx.cancelTimer(watch);
    }
}
