package vn.tthc.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says a problem in the caller's language, as RFC 9457 wants it. */
@Singleton
public class ProblemAnswers {

    /** What every problem is served as. */
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** The extension of a refusal for now, in seconds; it becomes the header of that name too. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final int A_MINUTE = 60;

    private final ProblemTexts texts;
    private final ObjectMapper json;

    ProblemAnswers(ProblemTexts texts, ObjectMapper json) {
        this.texts = texts;
        this.json = json;
    }

    Response response(Problem problem, RoutingContext request) {
        var status = problem.type().status();
        var answer = Response.status(status).type(PROBLEM_JSON).entity(body(problem, request));
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, 2);
        }
        if (status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.extensions().getOrDefault(RETRY_AFTER, A_MINUTE));
        }
        return answer.build();
    }

    /** Answers before any resource is reached. */
    public void send(Problem problem, RoutingContext request) {
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON.toString())
                .end(io.vertx.core.buffer.Buffer.buffer(body(problem, request)));
    }

    private byte[] body(Problem problem, RoutingContext request) {
        var language = Language.of(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var type = problem.type();
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + type.slug());
        members.put("title", text(language, type.slug() + ".title", problem.arguments()));
        members.put("status", type.status());
        members.put("detail", text(language, type.slug() + ".detail", problem.arguments()));
        members.put("instance", request.normalizedPath());
        if (!problem.violations().isEmpty()) {
            members.put("violations", violations(language, problem.violations()));
        }
        problem.extensions().forEach(members::putIfAbsent);
        try {
            return json.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An extension of " + type.slug() + " is not JSON", e);
        }
    }

    private List<Map<String, String>> violations(Language language, List<Violation> violations) {
        return violations.stream()
                .map(v -> Map.of(
                        "field", v.field(), "rule", v.rule(), "message", text(language, v.message(), v.arguments())))
                .toList();
    }

    private String text(Language language, String keyOrText, List<Object> arguments) {
        var text = arguments.size() == 1 && arguments.getFirst() instanceof Map<?, ?> attributes
                ? texts.find(language, keyOrText, named(attributes))
                : texts.find(language, keyOrText, arguments);
        return text == null ? keyOrText : text;
    }

    private static Map<String, Object> named(Map<?, ?> attributes) {
        var named = new LinkedHashMap<String, Object>();
        attributes.forEach((name, value) -> named.put(String.valueOf(name), String.valueOf(value)));
        return named;
    }
}
