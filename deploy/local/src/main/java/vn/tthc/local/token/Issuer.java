package vn.tthc.local.token;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import vn.tthc.local.process.Failure;

/**
 * Hands out tokens to whoever asks on this machine, which is why it listens on the loopback address only and answers
 * no request that was meant for another host.
 *
 * <p>{@code POST /token?persona=officer} answers a token; {@code sub}, {@code name}, {@code agency},
 * {@code personal_id} and {@code tax_code} may be given to replace the persona's own.
 */
public final class Issuer implements AutoCloseable {

    private static final Set<String> REPLACEABLE = Set.of("sub", "name", "agency", "personal_id", "tax_code");
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ObjectMapper json = new ObjectMapper();
    private final String url;
    private final SigningKeys keys;
    private final Personas personas;
    private final Tokens tokens;
    private final HttpServer server;

    /** Starts to listen. */
    public Issuer(String url, int port, SigningKeys keys, Personas personas, Tokens tokens) {
        this.url = url;
        this.keys = keys;
        this.personas = personas;
        this.tokens = tokens;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        } catch (IOException e) {
            throw new Failure("The token issuer cannot listen on port " + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        route("GET", "/.well-known/jwks.json", _ -> keySet());
        route("GET", "/.well-known/openid-configuration", _ -> description());
        route("GET", "/personas", _ -> this.personas.all());
        route("POST", "/token", this::token);
        route("POST", "/rotate", _ -> rotate());
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Object keySet() {
        return Map.of(
                "keys", keys.published().stream().map(SigningKey::publicKey).toList());
    }

    private Object rotate() {
        keys.rotate();
        return keySet();
    }

    private Object description() {
        return Map.of(
                "issuer",
                url,
                "jwks_uri",
                url + "/.well-known/jwks.json",
                "token_endpoint",
                url + "/token",
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private Object token(Map<String, String> query) {
        var replaced = new LinkedHashMap<>(query);
        replaced.keySet().retainAll(REPLACEABLE);
        return Map.of(
                "access_token", tokens.token(query.getOrDefault("persona", ""), replaced),
                "token_type", "Bearer",
                "expires_in", Tokens.LIFETIME.toSeconds());
    }

    private void route(String method, String path, Answer answer) {
        HttpHandler handler = exchange -> {
            try (exchange) {
                if (!isForThisHost(exchange)
                        || !exchange.getRequestURI().getPath().equals(path)) {
                    respond(exchange, 404, Map.of("error", "not_found"));
                } else if (!exchange.getRequestMethod().equals(method)) {
                    respond(exchange, 405, Map.of("error", "use " + method));
                } else {
                    respond(exchange, answer);
                }
            }
        };
        server.createContext(path, handler);
    }

    private void respond(HttpExchange exchange, Answer answer) throws IOException {
        try {
            respond(exchange, 200, answer.to(query(exchange)));
        } catch (Failure e) {
            respond(exchange, 400, Map.of("error", "invalid_request", "error_description", "" + e.getMessage()));
        }
    }

    /** A web page can make a browser send requests here under a name of its own; such a name is not ours. */
    private static boolean isForThisHost(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && LOCAL_NAMES.contains(host.replaceAll(":\\d+$", ""));
    }

    private void respond(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var text = exchange.getRequestURI().getRawQuery();
        var query = new LinkedHashMap<String, String>();
        if (text != null) {
            Arrays.stream(text.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> query.put(decode(pair[0]), pair.length > 1 ? decode(pair[1]) : ""));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private interface Answer {
        Object to(Map<String, String> query);
    }
}
