package vn.tthc.gateway;

import io.quarkus.logging.Log;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.auth.Admission;
import vn.tthc.gateway.docs.Docs;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.exchange.TraceContext;
import vn.tthc.gateway.limit.ClientAddresses;
import vn.tthc.gateway.metrics.GatewayMetrics;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.proxy.Forwarder;
import vn.tthc.gateway.proxy.ResponseHeaders;
import vn.tthc.gateway.route.Routes;

/**
 * The order in which a request is looked at: form, origin, destination, size, caller, rate; then it is passed on.
 *
 * <p>Nothing is sent to a service before every check has passed.
 */
@Singleton
class Gateway {

    private final RequestForm form;
    private final Cors cors;
    private final Routes routes;
    private final Docs docs;
    private final Admission admission;
    private final Forwarder forwarder;
    private final ResponseHeaders responseHeaders;
    private final ClientAddresses addresses;
    private final GatewayMetrics metrics;

    Gateway(
            RequestForm form,
            Cors cors,
            Routes routes,
            Docs docs,
            Admission admission,
            Forwarder forwarder,
            ResponseHeaders responseHeaders,
            ClientAddresses addresses,
            GatewayMetrics metrics) {
        this.form = form;
        this.cors = cors;
        this.routes = routes;
        this.docs = docs;
        this.admission = admission;
        this.forwarder = forwarder;
        this.responseHeaders = responseHeaders;
        this.addresses = addresses;
        this.metrics = metrics;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        var exchange = new Exchange(request, TraceContext.requestId(request), metrics);
        try {
            responseHeaders.protect(request.response(), exchange.requestId());
            if (isOperational(context)) {
                context.next();
            } else {
                check(exchange);
            }
        } catch (RuntimeException e) {
            Log.errorf(e, "Request %s failed", exchange.requestId());
            exchange.refuse(GatewayProblem.INTERNAL);
        }
    }

    /** Health for everybody; the rest of /q for the operator's networks, and nothing to be found there for others. */
    private boolean isOperational(RoutingContext context) {
        var path = context.request().path();
        return path != null
                && path.startsWith("/q/")
                && (path.startsWith("/q/health") || addresses.isInternal(context.request()));
    }

    private void check(Exchange exchange) {
        var request = exchange.request();
        var malformed = form.check(exchange);
        if (malformed != null) {
            exchange.refuse(malformed);
        } else if (!cors.answered(exchange)) {
            var problem = destination(exchange, exchange.path());
            if (problem != null) {
                exchange.refuse(problem);
            } else {
                admission.admit(exchange, this::pass);
            }
        }
    }

    private @Nullable GatewayProblem destination(Exchange exchange, String path) {
        var route = routes.find(path);
        if (route == null) {
            return docs.serves(path) ? null : GatewayProblem.NOT_FOUND;
        }
        exchange.leadsTo(route);
        return exchange.contentLength() > route.maxBody() ? GatewayProblem.PAYLOAD_TOO_LARGE : null;
    }

    private void pass(Exchange exchange) {
        if (exchange.route() != null) {
            forwarder.forward(exchange);
        } else {
            docs.serve(exchange);
        }
    }
}
