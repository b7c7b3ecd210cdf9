package vn.tthc.gateway.proxy;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.exchange.Exchange;

/** Sends requests on to the services. The technique of it is in {@link Forwarding}, one for each request. */
@Singleton
public class Forwarder {

    final Vertx vertx;
    final Upstreams upstreams;
    final RequestHeaders requestHeaders;
    final ResponseHeaders responseHeaders;
    final GatewayConfig.Connections config;

    Forwarder(
            Vertx vertx,
            Upstreams upstreams,
            RequestHeaders requestHeaders,
            ResponseHeaders responseHeaders,
            GatewayConfig config) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.requestHeaders = requestHeaders;
        this.responseHeaders = responseHeaders;
        this.config = config.connections();
    }

    /** Takes over a request that passed every check. */
    public void forward(Exchange exchange) {
        new Forwarding(this, exchange).start();
    }
}
