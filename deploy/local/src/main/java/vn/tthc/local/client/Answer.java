package vn.tthc.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the gateway answered. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    private Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response);
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** A header's first value, empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    /** The body as JSON; a missing node when it is empty or is no JSON, so that reading on yields nothing. */
    public JsonNode json() {
        try {
            return Api.JSON.readTree(body());
        } catch (IOException e) {
            return Api.JSON.missingNode();
        }
    }

    /** This answer, provided that it has the status. */
    public Answer expect(int expected) {
        if (status() != expected) {
            throw new UnexpectedAnswer(this, String.valueOf(expected));
        }
        return this;
    }

    /** This answer, provided that it is one of success. */
    public Answer ok() {
        if (status() / 100 != 2) {
            throw new UnexpectedAnswer(this, "2xx");
        }
        return this;
    }

    @Override
    public String toString() {
        return "%s %s -> %d %s"
                .formatted(
                        response.request().method(),
                        response.request().uri().getPath(),
                        status(),
                        status() / 100 == 2 ? "" : text());
    }
}
