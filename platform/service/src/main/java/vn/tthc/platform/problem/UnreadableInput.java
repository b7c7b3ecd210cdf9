package vn.tthc.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the field that cannot be read. What stood there is not repeated: it may be anybody's. */
final class UnreadableInput {

    private UnreadableInput() {}

    static Problem json(JacksonException failure) {
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        return failure instanceof MismatchedInputException mismatch
                        && !mismatch.getPath().isEmpty()
                ? problem.violation(path(mismatch), "Type", "rule.Type")
                : problem.violation("", "Json", "rule.Json");
    }

    /** A path or query parameter of the wrong type; JAX-RS would call that "not found". */
    static Problem parameter(@Nullable Throwable cause, UriInfo uri) {
        var message = cause == null ? "" : String.valueOf(cause.getMessage());
        return new Problem(CommonProblem.INVALID_REQUEST).violation(nameOf(message, uri), "Type", "rule.Type");
    }

    // Converters say the value and not the name, so the name is found by the value.
    private static String nameOf(String message, UriInfo uri) {
        return Stream.of(uri.getPathParameters(), uri.getQueryParameters())
                .flatMap(parameters -> parameters.entrySet().stream())
                .filter(p -> p.getValue().stream().anyMatch(value -> !value.isEmpty() && message.contains(value)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("path");
    }

    private static String path(MismatchedInputException mismatch) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
