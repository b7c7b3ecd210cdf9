package vn.tthc.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the gateway over real HTTP; {@link #raw} for what a well-behaved client refuses to send. */
public final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, HttpClient> ELSEWHERE = new ConcurrentHashMap<>();

    private Caller() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    public static HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + pathAndQuery))
                .timeout(Duration.ofSeconds(20));
    }

    public static HttpRequest.Builder to(String pathAndQuery, String token) {
        return to(pathAndQuery).header("Authorization", "Bearer " + token);
    }

    public static HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return send(to(pathAndQuery));
    }

    public static HttpResponse<String> get(String pathAndQuery, String token) throws IOException, InterruptedException {
        return send(to(pathAndQuery, token));
    }

    public static HttpResponse<String> post(String pathAndQuery, String token, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(to(pathAndQuery, token).POST(body));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** From another loopback address, as another machine would. */
    public static HttpResponse<String> sendFrom(String address, HttpRequest.Builder request) throws Exception {
        return ELSEWHERE.computeIfAbsent(address, Caller::at).send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient at(String address) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** A body of zeros whose length is not announced. */
    public static BodyPublisher chunked(long size) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)));
    }

    public static JsonObject json(HttpResponse<String> response) {
        return new JsonObject(response.body());
    }

    /** Sends exactly this, and reads until the gateway closes. */
    public static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
