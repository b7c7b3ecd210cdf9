package vn.tthc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what, tried out: every role against every operation that the service's own OpenAPI document names.
 *
 * <p>The test states the matrix, one line an operation: {@code GET /api/v1/tasks officer leader}, with
 * {@code public} and {@code authenticated} for those that name no role. An operation that is missing in the matrix,
 * or is only there, fails the test: nobody adds an endpoint without saying who may call it.
 */
public final class AccessMatrix {

    /** What the platform brings to every service. */
    private static final String PLATFORM = "/api/v1/operations/";

    private static final String PUBLIC = "public";
    private static final String AUTHENTICATED = "authenticated";

    private final Map<Operation, Set<String>> allowed = new LinkedHashMap<>();
    private final List<String> roles;
    private String prefix = "/";
    private Function<String, String> token =
            role -> Tokens.as(role).agency("H90.31").personalId("099000000011").build();

    private AccessMatrix(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    /** A matrix over these roles, usually {@code Role.ALL}. */
    public static AccessMatrix of(List<String> roles, String lines) {
        var matrix = new AccessMatrix(roles);
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(matrix::add);
        return matrix;
    }

    /** Replaces the tokens that stand for the roles. */
    public AccessMatrix tokens(Function<String, String> ofRole) {
        token = ofRole;
        return this;
    }

    /** Looks only at what lies below a path. */
    public AccessMatrix below(String path) {
        prefix = path;
        return this;
    }

    /** Goes through all of it; fails with the whole list of differences. */
    public void check() {
        var found = OpenApi.operations().stream()
                .filter(operation -> !operation.path().startsWith(PLATFORM))
                .filter(operation -> operation.path().startsWith(prefix))
                .toList();
        assertThat(allowed.keySet())
                .as("operations of the service and of the matrix")
                .containsExactlyInAnyOrderElementsOf(found);
        var tokens = new LinkedHashMap<String, String>();
        roles.forEach(role -> tokens.put(role, token.apply(role)));
        var server = ServiceUnderTest.running();
        var wrong = found.parallelStream()
                .flatMap(operation -> wrong(server, operation, tokens).stream())
                .toList();
        assertThat(wrong).as("answers that the matrix does not allow").isEmpty();
    }

    /**
     * What belongs to others, tried with each token: 403 or 404, never the thing itself.
     *
     * @param call an operation on an object that exists, e.g. {@code GET /api/v1/applications/0193…}
     */
    public static void hides(String call, List<String> strangers) {
        var parts = call.split(" ", 2);
        var operation = new Operation(parts[0], parts[1], "application/json");
        var server = ServiceUnderTest.running();
        var wrong = new ArrayList<String>();
        for (var stranger : strangers) {
            var status = server.status(operation, stranger);
            if (status != 403 && status != 404) {
                wrong.add(call + " answered " + status + " to a stranger");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void add(String line) {
        var words = line.split("\\s+");
        var grants = new LinkedHashSet<>(Arrays.asList(words).subList(2, words.length));
        grants.forEach(grant -> assertThat(grant).isIn(withBoth(roles)));
        allowed.put(new Operation(words[0], words[1], "application/json"), grants);
    }

    private static List<String> withBoth(List<String> roles) {
        var known = new ArrayList<>(roles);
        known.add(PUBLIC);
        known.add(AUTHENTICATED);
        return known;
    }

    private List<String> wrong(ServiceUnderTest server, Operation operation, Map<String, String> tokens) {
        var grants = grants(operation);
        var wrong = new ArrayList<String>();
        var nobody = server.status(operation, null);
        if (grants.contains(PUBLIC) ? nobody == 401 || nobody == 403 : nobody != 401) {
            wrong.add(operation + " answered " + nobody + " without a token");
        }
        tokens.forEach((role, token) -> {
            var may = grants.contains(PUBLIC) || grants.contains(AUTHENTICATED) || grants.contains(role);
            var status = server.status(operation, token);
            if (may ? status == 401 || status == 403 : status != 403) {
                wrong.add(operation + " answered " + status + " to " + role);
            }
        });
        return wrong;
    }

    private Set<String> grants(Operation operation) {
        return allowed.getOrDefault(operation, Set.of());
    }

    /** One operation; what it consumes is how to call it, not what it is. */
    record Operation(String method, String path, String consumes) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Operation operation
                    && method.equals(operation.method)
                    && path.equals(operation.path);
        }

        @Override
        public int hashCode() {
            return (method + path).hashCode();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
