package vn.tthc.gateway.testing;

import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;

/** Starts servers on the loopback address, and waits until they listen. */
final class Servers {

    private Servers() {}

    static HttpServer listen(HttpServer server, int port) throws Exception {
        return server.listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    static void close(HttpServer server) throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
