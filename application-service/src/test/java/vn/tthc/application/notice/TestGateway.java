package vn.tthc.application.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for short messages on a real port, which keeps what it gets and answers what it is told to. */
final class TestGateway implements AutoCloseable {

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = 202;

    TestGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", this::take);
        server.start();
    }

    /** One request. */
    record Got(String authorization, String key, JsonNode body) {

        String text() {
            return body.get("text").asText();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("Authorization"),
                    headers.getFirst("Idempotency-Key"),
                    new ObjectMapper().readTree(exchange.getRequestBody())));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    void answerWith(int status) {
        answer = status;
    }

    List<Got> got() {
        return got;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
