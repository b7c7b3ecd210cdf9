package vn.tthc.bench.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * Answers everything with 1 KB of JSON as fast as a server can, and publishes the keys of the tokens used.
 *
 * <p>The fastest conceivable service: what the gateway costs shows most beside it.
 */
final class StandInService implements AutoCloseable {

    private final Vertx vertx;
    private final int port;

    private StandInService(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    static StandInService start(RsaJsonWebKey key, int port) throws Exception {
        var vertx = Vertx.vertx(
                new VertxOptions().setEventLoopPoolSize(Runtime.getRuntime().availableProcessors()));
        var keys = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
        vertx.deployVerticle(
                        () -> new Server(port, Buffer.buffer(keys)),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return new StandInService(vertx, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static final class Server extends AbstractVerticle {
        private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
        private final int port;
        private final Buffer keys;
        private final Buffer answer = Buffer.buffer(new JsonObject()
                .put("code", "1.013225")
                .put("name", "x".repeat(1024 - 35))
                .encode());
        private final CharSequence length = HttpHeaders.createOptimized(Integer.toString(answer.length()));

        Server(int port, Buffer keys) {
            this.port = port;
            this.keys = keys;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(this::handle)
                    .listen(port, "127.0.0.1")
                    .<Void>map((HttpServer _) -> null)
                    .onComplete(started);
        }

        private void handle(HttpServerRequest request) {
            if ("/jwks".equals(request.path())) {
                request.response().end(keys);
            } else {
                request.response()
                        .headers()
                        .set(HttpHeaders.CONTENT_TYPE, JSON)
                        .set(HttpHeaders.CONTENT_LENGTH, length);
                request.response().end(answer);
            }
        }
    }
}
