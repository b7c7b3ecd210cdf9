package vn.tthc.bench.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jose4j.jwk.RsaJwkGenerator;

/** A gateway of its own in front of a service, whose limits are never reached; and what such a gateway bears at all. */
public final class BareProxy implements AutoCloseable {

    private static final String NOBODY = "http://bench.invalid";
    private static final int CONNECTIONS = 64;

    private final StandInService standIn;
    private final GatewayProcess gateway;

    private BareProxy(StandInService standIn, GatewayProcess gateway) {
        this.standIn = standIn;
        this.gateway = gateway;
    }

    /** Public routes only: the keys it knows are nobody's. */
    public static BareProxy inFrontOf(int port) throws Exception {
        var standIn = standIn();
        return new BareProxy(standIn, GatewayProcess.start(port, standIn.port(), NOBODY, "tthc"));
    }

    /** Requests a second of a gateway before a service that answers at once. */
    public static double bareRate(int seconds) throws Exception {
        try (var service = standIn();
                var proxy = inFrontOf(service.port())) {
            var paths = List.of("/public/v1/procedures/1.013225");
            proxy.rate(paths, seconds);
            return proxy.rate(paths, seconds);
        }
    }

    private static StandInService standIn() throws Exception {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        return StandInService.start(key, freePort());
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + gateway.port());
    }

    /** Requests a second by 64 connections that ask for the paths in turn. */
    public double rate(Collection<String> paths, int seconds) throws IOException, InterruptedException {
        return new Wrk(CONNECTIONS, seconds).inTurn(address().toString(), paths).rate();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        gateway.close();
        standIn.close();
    }
}
