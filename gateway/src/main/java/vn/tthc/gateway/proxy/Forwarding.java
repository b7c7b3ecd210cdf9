package vn.tthc.gateway.proxy;

import io.quarkus.logging.Log;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.route.Route;

/**
 * One request's way to its service and back.
 *
 * <p>Tried again only where that cannot do anything twice: when no connection came about, so that nothing was sent, and
 * when a reused connection broke before the answer to a GET or HEAD. Runs on one event loop from beginning to end.
 */
final class Forwarding {

    private final Forwarder forwarder;
    private final Exchange exchange;
    private final HttpServerRequest request;
    private final Route route;
    private final String target;
    private final boolean repeatable;
    private int attempts;
    private long timer = -1;
    private boolean over;
    private @Nullable HttpClientRequest outgoing;

    Forwarding(Forwarder forwarder, Exchange exchange) {
        this.forwarder = forwarder;
        this.exchange = exchange;
        this.request = exchange.request();
        this.route = Objects.requireNonNull(exchange.route());
        var query = request.query();
        this.target = query == null ? exchange.path() : exchange.path() + "?" + query;
        this.repeatable =
                !exchange.hasBody() && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD);
    }

    void start() {
        exchange.holdBody();
        request.response().closeHandler(_ -> callerLeft());
        connect();
    }

    private void connect() {
        attempts++;
        forwarder.upstreams.request(route.upstream(), request.method(), target).onComplete(connected -> {
            if (over) {
                if (connected.succeeded()) {
                    connected.result().reset();
                }
            } else if (connected.succeeded()) {
                send(connected.result());
            } else {
                notConnected(connected.cause());
            }
        });
    }

    private void notConnected(Throwable cause) {
        if (cause instanceof ConnectionPoolTooBusyException) {
            fail(GatewayProblem.OVERLOADED, cause);
        } else {
            tryAgainOr(GatewayProblem.SERVICE_UNREACHABLE, cause);
        }
    }

    private void tryAgainOr(GatewayProblem problem, Throwable cause) {
        if (attempts >= forwarder.config.attempts()) {
            fail(problem, cause);
            return;
        }
        long pause = forwarder.config.retryDelay().toMillis() << (attempts - 1);
        forwarder.vertx.setTimer(Math.max(1, pause), _ -> {
            if (!over) {
                connect();
            }
        });
    }

    private void send(HttpClientRequest upstream) {
        outgoing = upstream;
        forwarder.requestHeaders.copy(request, upstream.headers(), exchange.requestId());
        if (exchange.hasBody()) {
            upstream.response().onComplete(answer -> settle(upstream, answer.result(), answer.cause()));
            new BodyTransfer(forwarder, exchange, upstream, route.maxBody(), this::waitForAnswer, this::refuse).start();
        } else {
            waitForAnswer();
            upstream.send().onComplete(answer -> settle(upstream, answer.result(), answer.cause()));
        }
    }

    /** From here on the service has everything, and the time-out counts. */
    private void waitForAnswer() {
        if (!over && timer < 0) {
            timer = forwarder.vertx.setTimer(route.responseTimeoutMillis(), _ -> {
                timer = -1;
                refuse(GatewayProblem.SERVICE_TOO_SLOW);
            });
        }
    }

    private void settle(HttpClientRequest upstream, @Nullable HttpClientResponse answer, @Nullable Throwable cause) {
        if (over || upstream != outgoing) {
            return;
        }
        if (answer != null) {
            new AnswerTransfer(forwarder, exchange, upstream, answer, this::settled).start();
            return;
        }
        cancelTimer();
        if (repeatable && cause != null) {
            tryAgainOr(GatewayProblem.SERVICE_UNREACHABLE, cause);
        } else {
            fail(GatewayProblem.SERVICE_UNREACHABLE, Objects.requireNonNull(cause));
        }
    }

    /** The caller is about to get an answer; until then the time-out counts. */
    private void settled() {
        over = true;
        cancelTimer();
    }

    private void fail(GatewayProblem problem, Throwable cause) {
        if (!over) {
            Log.warnf("%s: %s, request %s: %s", route.upstream(), problem.slug(), exchange.requestId(), cause);
            refuse(problem);
        }
    }

    /** Answers before it lets go of the service: whatever breaks by letting go must not answer first. */
    private void refuse(GatewayProblem problem) {
        if (!over) {
            settled();
            if (problem.status() == 502 || problem.status() == 503) {
                request.response().putHeader("Retry-After", "2");
            }
            exchange.refuse(problem);
            letGo();
        }
    }

    private void callerLeft() {
        if (!over) {
            settled();
            letGo();
            exchange.answered(499);
        }
    }

    private void letGo() {
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    private void cancelTimer() {
        if (timer >= 0) {
            forwarder.vertx.cancelTimer(timer);
            timer = -1;
        }
    }
}
