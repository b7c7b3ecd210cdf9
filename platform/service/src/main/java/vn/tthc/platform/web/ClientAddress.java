package vn.tthc.platform.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as the gateway saw it, which is the only one that reaches a service. */
@ApplicationScoped
public class ClientAddress {

    private static final int SUBSCRIBER = 8;

    private final CurrentVertxRequest request;

    ClientAddress(CurrentVertxRequest request) {
        this.request = request;
    }

    /** For limits: of IPv6 the subscriber's part, since the rest is his to choose. */
    public String subscriber() {
        var http = request.getCurrent().request();
        var forwarded = http.getHeader("X-Forwarded-For");
        return subscriber(forwarded == null ? http.remoteAddress().hostAddress() : forwarded);
    }

    /** The same of an address as it is written. */
    public static String subscriber(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address.strip()).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, SUBSCRIBER)));
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }
}
