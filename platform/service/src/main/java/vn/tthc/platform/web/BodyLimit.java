package vn.tthc.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.ProblemAnswers;

/** Refuses a body that says it is too big before reading it, with a problem where the server would just hang up. */
@Singleton
class BodyLimit {

    private static final int AFTER_THE_REQUEST_ID = 900;

    private final ProblemAnswers answers;
    private final MemorySize limit;

    BodyLimit(
            ProblemAnswers answers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "1M") MemorySize limit) {
        this.answers = answers;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_ID);
    }

    private void check(RoutingContext request) {
        if (declaredLength(request) > limit.asLongValue()) {
            // The rest of the body is still on its way, and nobody will read it.
            request.response().putHeader("Connection", "close");
            answers.send(new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit.asLongValue()), request);
        } else {
            request.next();
        }
    }

    private static long declaredLength(RoutingContext request) {
        var header = request.request().getHeader("Content-Length");
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
