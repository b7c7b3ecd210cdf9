package vn.tthc.local.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Speaks to the gateway as one of the personas; each signs in once, for hours, which is longer than any run of ours. */
public final class Api {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();
    private final URI gateway;
    private final UnaryOperator<String> tokens;

    /**
     * @param gateway where the gateway listens
     * @param tokens gives a signed token for the name of a persona
     */
    public Api(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = persona -> signedIn.computeIfAbsent(persona, tokens);
    }

    /** Requests in the name of a persona. */
    public Session as(String persona) {
        return new Session(persona, null);
    }

    /** Requests of somebody who did not log in. */
    public Session anonymous() {
        return new Session(null, null);
    }

    /** What one persona may ask for. */
    public final class Session {

        private final @Nullable String persona;

        private final @Nullable String purpose;

        private Session(@Nullable String persona, @Nullable String purpose) {
            this.persona = persona;
            this.purpose = purpose;
        }

        /** The same persona, who states what personal data is read for. */
        public Session stating(String what) {
            return new Session(persona, what);
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer post(String path, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
        }

        /** Creates once: repeating it with the same key gives the first answer. */
        public Answer postOnce(String path, String idempotencyKey, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
        }

        /** A step that has to name the version it is taken on. */
        public Answer postOn(String path, String etag, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
        }

        public Answer put(String path, String etag, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes(body))));
        }

        public Answer upload(String path, String contentType, byte[] content) {
            return send(request(path)
                    .header("Content-Type", contentType)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
            if (purpose != null) {
                request.header("X-Purpose", purpose);
            }
            return persona == null ? request : request.header("Authorization", "Bearer " + tokens.apply(persona));
        }
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return Answer.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
