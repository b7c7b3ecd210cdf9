package vn.tthc.gateway.limit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;

/**
 * Who is at the other end of the network.
 *
 * <p>X-Forwarded-For is believed only from configured proxies, and then the rightmost address that is not such a proxy
 * counts: whatever stands left of it was written by the caller.
 */
@Singleton
public class ClientAddresses {

    private final List<NetworkBlock> proxies;
    private final List<NetworkBlock> internal;

    ClientAddresses(GatewayConfig config) {
        proxies = NetworkBlock.listOf(config.trustedProxies().orElse(List.of()));
        internal = NetworkBlock.listOf(config.internalNetworks());
    }

    /** The caller's address, literally. */
    public String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.getHeader("X-Forwarded-For"));
    }

    String of(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !NetworkBlock.anyContains(proxies, peer)) {
            return peer;
        }
        var hops = forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].trim();
            if (!isAddress(hop)) {
                return peer;
            }
            if (!NetworkBlock.anyContains(proxies, hop)) {
                return hop;
            }
        }
        return peer;
    }

    /** The scheme the caller used, as far as a trusted proxy or the connection itself tells. */
    public String schemeOf(HttpServerRequest request) {
        if (!proxies.isEmpty()
                && "https".equals(request.getHeader("X-Forwarded-Proto"))
                && NetworkBlock.anyContains(proxies, request.remoteAddress().hostAddress())) {
            return "https";
        }
        return request.isSSL() ? "https" : "http";
    }

    /** Whether the caller sits in a network that may see operational pages. */
    public boolean isInternal(HttpServerRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && NetworkBlock.anyContains(internal, request.remoteAddress().hostAddress());
    }

    /** What a limit counts by: one IPv6 subscriber has a whole /64 to choose addresses from. */
    static String subscriber(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        if (InetAddress.ofLiteral(address) instanceof Inet6Address six) {
            var bytes = six.getAddress();
            java.util.Arrays.fill(bytes, 8, 16, (byte) 0);
            return java.util.HexFormat.of().formatHex(bytes, 0, 8);
        }
        return address;
    }

    private static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
