package vn.tthc.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A service that tells what reached it, and misbehaves when the query says {@code do=...}. */
public final class FakeService {

    private final Vertx vertx;
    private final String name;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private @Nullable HttpServer server;
    private int port;
    private volatile JsonObject openapi = new JsonObject();
    private volatile CompletableFuture<Void> left = new CompletableFuture<>();
    private volatile CompletableFuture<HttpServerRequest> held = new CompletableFuture<>();

    FakeService(Vertx vertx, String name) throws Exception {
        this.vertx = vertx;
        this.name = name;
        start();
    }

    public void start() throws Exception {
        var options = new HttpServerOptions().setMaxInitialLineLength(32 * 1024).setMaxHeaderSize(128 * 1024);
        server = Servers.listen(vertx.createHttpServer(options).requestHandler(this::handle), port);
        port = server.actualPort();
    }

    /** As if the process had been killed: the port is closed, and with it every connection. */
    public void kill() throws Exception {
        Servers.close(Objects.requireNonNull(server));
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int requests() {
        return requests.get();
    }

    /** Body bytes received in all. */
    public long bytes() {
        return bytes.get();
    }

    public void describe(JsonObject document) {
        openapi = document;
    }

    /** Done when the other side of a request with {@code do=hang} has gone. */
    public CompletableFuture<Void> left() {
        return left;
    }

    /** The next request with {@code do=hold}, which the test answers itself. */
    public CompletableFuture<HttpServerRequest> held() {
        return held;
    }

    public void expectHeld() {
        held = new CompletableFuture<>();
        left = new CompletableFuture<>();
    }

    private void handle(HttpServerRequest request) {
        var path = Objects.requireNonNull(request.path());
        if (path.startsWith("/q/")) {
            request.response().end(path.equals("/q/openapi") ? openapi.toBuffer() : Buffer.buffer("{}"));
            return;
        }
        requests.incrementAndGet();
        switch (Objects.requireNonNullElse(request.getParam("do"), "echo")) {
            case "hang" -> request.response().closeHandler(_ -> left.complete(null));
            case "hold" -> {
                request.response().closeHandler(_ -> left.complete(null));
                request.pause();
                held.complete(request);
            }
            case "die" -> request.connection().close();
            case "half" -> half(request);
            case "stall" ->
                request.response()
                        .putHeader("Content-Length", request.getParam("size"))
                        .write("{");
            case "early" -> request.response().setStatusCode(409).end("{}");
            case "big" -> big(request);
            case "created" ->
                request.response()
                        .setStatusCode(201)
                        .putHeader("Location", url() + "/api/v1/applications/7")
                        .end();
            case "headers" ->
                request.response()
                        .putHeader("Server", "secret/1.0")
                        .putHeader("X-Powered-By", "secret")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("X-Frame-Options", "ALLOWALL")
                        .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'sha256-x'")
                        .putHeader("ETag", "\"7\"")
                        .end("{}");
            default -> echo(request);
        }
    }

    private static void half(HttpServerRequest request) {
        request.response()
                .putHeader("Content-Length", "1000000")
                .write("{")
                .onComplete(_ -> request.connection().close());
    }

    private static void big(HttpServerRequest request) {
        int size = Integer.parseInt(request.getParam("size"));
        request.response().setChunked(true);
        for (int written = 0; written < size; written += 65_536) {
            request.response().write(Buffer.buffer(new byte[65_536]));
        }
        request.response().end();
    }

    private void echo(HttpServerRequest request) {
        var received = new AtomicLong();
        request.handler(chunk -> {
            received.addAndGet(chunk.length());
            bytes.addAndGet(chunk.length());
        });
        request.endHandler(_ -> {
            var headers = new JsonObject();
            request.headers()
                    .names()
                    .forEach(header -> headers.put(
                            header.toLowerCase(java.util.Locale.ROOT),
                            request.headers().getAll(header).size() == 1
                                    ? request.getHeader(header)
                                    : new JsonArray(request.headers().getAll(header))));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", name)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", received.get())
                            .encode());
        });
    }
}
