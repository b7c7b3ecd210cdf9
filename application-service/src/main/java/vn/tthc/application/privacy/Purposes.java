package vn.tthc.application.privacy;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Reading;
import vn.tthc.platform.audit.ReadingPolicy;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/**
 * The purpose of each reading: as {@code X-Purpose} states it, or what follows from the caller's part. Those who handle
 * dossiers and those whose dossiers they are need not say; whoever oversees or takes a whole list away must.
 */
@ApplicationScoped
class Purposes implements ReadingPolicy {

    static final String HEADER = "X-Purpose";

    /** The first that the caller has is the one they act as; what reaches furthest comes first. */
    private static final List<String> ROLES = List.of(
            Role.SUPERVISOR, Role.LEADER, Role.OFFICER, Role.RECEPTIONIST, Role.PROCEDURE_CONTROLLER, Role.CITIZEN);

    private static final String TAKEN_AWAY = "export";

    private final Caller caller;
    private final CurrentVertxRequest request;

    Purposes(Caller caller, CurrentVertxRequest request) {
        this.caller = caller;
        this.request = request;
    }

    @Override
    public Reading reading(String part) {
        var stated = stated();
        var role = role();
        var purpose = stated == null
                ? usual(role).filter(_ -> role.equals(Role.CITIZEN) || !part.startsWith(TAKEN_AWAY))
                : Purpose.of(stated).filter(p -> p.isFor(role));
        return new Reading(
                purpose.orElseThrow(() -> refused(role)).name(),
                part,
                role,
                caller.agency().orElse(null));
    }

    /** Those that the caller may state. */
    List<Purpose> allowed() {
        return allowed(role());
    }

    /** What is meant where the caller says nothing. */
    Optional<Purpose> usual() {
        return usual(role());
    }

    private static Optional<Purpose> usual(String role) {
        return switch (role) {
            case Role.SUPERVISOR -> Optional.empty();
            case Role.CITIZEN -> Optional.of(Purpose.OWN);
            default -> Optional.of(Purpose.HANDLING);
        };
    }

    private static List<Purpose> allowed(String role) {
        return Stream.of(Purpose.values()).filter(p -> p.isFor(role)).toList();
    }

    private String role() {
        return ROLES.stream().filter(caller::is).findFirst().orElse("other");
    }

    private @Nullable String stated() {
        var current = request.getCurrent();
        return current == null ? null : current.request().getHeader(HEADER);
    }

    private static Problem refused(String role) {
        var allowed = allowed(role).stream().map(Purpose::name).toList();
        return new Problem(PrivacyProblem.PURPOSE_REQUIRED, HEADER, String.join(", ", allowed))
                .with("allowed", allowed);
    }
}
