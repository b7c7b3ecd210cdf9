package vn.tthc.platform.problem;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Logs what nobody foresaw, once, under the request id that the caller gets to quote.
 *
 * <p>Types and places only: messages of databases and parsers repeat the values they stumbled over, and those may be
 * people's.
 */
@Singleton
class Unexpected {

    private static final int FRAMES = 25;
    private static final int DEEPEST = 10;

    Problem log(Throwable failure, RoutingContext request) {
        var id = id(request);
        Log.errorf("Request %s failed: %s", id, withoutMessages(failure));
        return new Problem(CommonProblem.INTERNAL, id).with("requestId", id);
    }

    /** One line: while a database is away there is one for every caller. */
    void logOutage(Throwable failure, RoutingContext request) {
        Log.warnf(
                "Request %s met an outage: %s", id(request), failure.getClass().getName());
    }

    private static String id(RoutingContext request) {
        return String.valueOf(request.response().headers().get("X-Request-Id"));
    }

    static String withoutMessages(Throwable failure) {
        var text = new StringBuilder();
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName())
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
