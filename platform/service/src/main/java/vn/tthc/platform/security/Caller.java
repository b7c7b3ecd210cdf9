package vn.tthc.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Who is calling, as the verified token says. Nothing in it comes from headers or bodies, so nothing of it can be
 * claimed by whoever happens to ask.
 */
@RequestScoped
public class Caller {

    /** What {@link #subject()} is for a request without a token. */
    public static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    private final PersonKeys personKeys;

    Caller(SecurityIdentity identity, PersonKeys personKeys) {
        this.identity = identity;
        this.personKeys = personKeys;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public String subject() {
        return claim("sub").orElse(ANONYMOUS);
    }

    /** The name to show to other people; the subject where the token has none. */
    public String name() {
        return claim("name").orElseGet(this::subject);
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    public Optional<String> agency() {
        return claim("agency");
    }

    public Optional<String> personalId() {
        return claim("personal_id");
    }

    public Optional<String> taxCode() {
        return claim("tax_code");
    }

    /** The key under which this person's dossiers are kept; see {@link PersonKeys}. */
    public Optional<String> personKey() {
        return personalId().or(this::taxCode).map(personKeys::of);
    }

    /** All keys under which this person's rows may lie; none of whoever was never identified. */
    public List<String> personKeys() {
        return personalId().or(this::taxCode).map(personKeys::all).orElse(List.of());
    }

    /** The agency that staff acts for; 403 for a token without one. */
    public String requireAgency() {
        return agency().orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
    }

    /**
     * How far this caller may see dossiers and what hangs on them. Denied unless a role grants it: an administrator
     * runs the system and an auditor reads the audit log, neither needs people's data for it.
     */
    public AccessScope scope() {
        if (is(Role.SUPERVISOR)) {
            return agency().<AccessScope>map(AccessScope.Subtree::new).orElseGet(AccessScope.Nothing::new);
        }
        if (is(Role.OFFICER) || is(Role.RECEPTIONIST) || is(Role.LEADER) || is(Role.FEEDBACK_OFFICER)) {
            return agency().<AccessScope>map(AccessScope.Agency::new).orElseGet(AccessScope.Nothing::new);
        }
        if (is(Role.CITIZEN) || isPartner()) {
            return new AccessScope.Person(personKeys(), subject());
        }
        return new AccessScope.Nothing();
    }

    private boolean isPartner() {
        return is(Role.PARTNER_NATIONAL_PORTAL) || is(Role.PARTNER_POST) || is(Role.PARTNER_BANK);
    }

    private Optional<String> claim(String name) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Optional.ofNullable(token.<Object>getClaim(name))
                    .map(Object::toString)
                    .filter(s -> !s.isBlank());
        }
        return Optional.empty();
    }
}
