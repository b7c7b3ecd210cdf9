package vn.tthc.platform.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends a request with a problem the caller can act on.
 *
 * <p>Carries no text of its own: the words are found in the caller's language when it is answered.
 */
public class Problem extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();

    public Problem(ProblemType type, Object... arguments) {
        super(type.slug());
        this.type = type;
        this.arguments = List.of(arguments);
    }

    /** Adds a member to the answer beside the standard ones. */
    public Problem with(String extension, Object value) {
        extensions.put(extension, value);
        return this;
    }

    /** Names a field and the rule it breaks. */
    public Problem violation(String field, String rule, String messageKeyOrText, Object... messageArguments) {
        violations.add(new Violation(field, rule, messageKeyOrText, List.of(messageArguments)));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }
}
