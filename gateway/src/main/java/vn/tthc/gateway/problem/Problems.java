package vn.tthc.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Writes the gateway's own errors (RFC 9457). */
public final class Problems {

    private Problems() {}

    /** Answers with the problem; headers already set on the response are kept. */
    public static void answer(HttpServerRequest request, GatewayProblem problem, String requestId) {
        var texts = Texts.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var body = new JsonObject()
                .put("type", "/problems/" + problem.slug())
                .put("title", texts.title(problem))
                .put("status", problem.status())
                .put("detail", texts.detail(problem))
                .put("instance", request.path())
                .put("requestId", requestId)
                .toBuffer();
        var response = request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.language());
        response.headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end(Buffer.buffer());
        } else {
            response.end(body);
        }
    }
}
