package vn.tthc.application.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;

/**
 * Which dossiers the caller may see, as a condition on {@code d}. Every query for a person goes through here, so that
 * a list, a count or a download cannot show what a single read refuses.
 */
@ApplicationScoped
public class DossierScope {

    private final Caller caller;
    private final References references;

    DossierScope(Caller caller, References references) {
        this.caller = caller;
        this.references = references;
    }

    /** A piece of HQL over the alias {@code d} and its parameters. */
    public record Condition(String hql, Map<String, Object> parameters) {}

    public Condition condition() {
        return switch (caller.scope()) {
            case AccessScope.Everything _ -> new Condition("1 = 1", Map.of());
            case AccessScope.Nothing _ -> nothing();
            case AccessScope.Person(var personKey, var subject) -> person(personKey, subject);
            case AccessScope.Agency(var code) ->
                new Condition(
                        "exists (select 1 from d.agencies a where a.agencyCode = :scopeAgency)",
                        Map.of("scopeAgency", code));
            case AccessScope.Subtree(var root) ->
                references.agency(root).map(this::subtree).orElseGet(this::nothing);
        };
    }

    /** Whether the caller looks at other people's dossiers without handling them. */
    public boolean onlyOversees() {
        return caller.scope() instanceof AccessScope.Subtree;
    }

    private Condition person(String personKey, String subject) {
        return personKey.isEmpty()
                ? new Condition("d.submittedBy = :scopeSubject", Map.of("scopeSubject", subject))
                : new Condition(
                        "(d.filing.applicant.personKey = :scopePerson or d.submittedBy = :scopeSubject)",
                        Map.of("scopePerson", personKey, "scopeSubject", subject));
    }

    private Condition subtree(Agency root) {
        return new Condition("""
                exists (select 1 from d.agencies a join Agency g on g.code = a.agencyCode
                where g.path like :scopePath)""", Map.of("scopePath", root.path() + "%"));
    }

    private Condition nothing() {
        return new Condition("1 = 0", Map.of());
    }
}
