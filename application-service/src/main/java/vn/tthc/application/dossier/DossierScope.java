package vn.tthc.application.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tthc.application.counter.Receives;
import vn.tthc.application.counter.TodaysCounter;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/**
 * Which dossiers the caller may see, as a condition on {@code d}. Every query for a person goes through here, so that
 * a list, a count or a download cannot show what a single read refuses.
 */
@ApplicationScoped
public class DossierScope {

    private final Caller caller;
    private final References references;
    private final TodaysCounter counter;

    DossierScope(Caller caller, References references, TodaysCounter counter) {
        this.caller = caller;
        this.references = references;
        this.counter = counter;
    }

    /** A piece of HQL over the alias {@code d} and its parameters. */
    public record Condition(String hql, Map<String, Object> parameters) {}

    public Condition condition() {
        return switch (caller.scope()) {
            case AccessScope.Everything _ -> new Condition("1 = 1", Map.of());
            case AccessScope.Nothing _ -> nothing();
            case AccessScope.Person(var personKeys, var subject) -> person(personKeys, subject);
            case AccessScope.Agency(var code) -> agency(code);
            case AccessScope.Subtree(var root) ->
                references.agency(root).map(this::subtree).orElseGet(this::nothing);
        };
    }

    /** Whether the caller looks at other people's dossiers without handling them. */
    public boolean onlyOversees() {
        return caller.scope() instanceof AccessScope.Subtree;
    }

    private Condition agency(String code) {
        var takesPart = "exists (select 1 from d.agencies a where a.agencyCode = :scopeAgency)";
        var parameters = new HashMap<String, Object>(Map.of("scopeAgency", code));
        var duty = onlyReceives() ? counter.receives(caller.subject(), code) : Optional.<List<Receives>>empty();
        var hql = duty.map(lines -> takesPart + " and " + atCounter(lines, parameters))
                .orElse(takesPart);
        return new Condition(hql, parameters);
    }

    /** What is received has left the counter; what is not is shown to whom the week's roster lets receive it. */
    private static String atCounter(List<Receives> lines, Map<String, Object> parameters) {
        var hql = new StringBuilder("(d.timing.receivedAt is not null or d.filing.receivingAgency <> :scopeAgency");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            hql.append(" or (1 = 1");
            if (line.agency() != null) {
                hql.append(" and (d.filing.competentAgency is null or d.filing.competentAgency = :scopeOf" + i + ")");
                parameters.put("scopeOf" + i, line.agency());
            }
            if (line.sector() != null) {
                hql.append(" and d.filing.sectorCode = :scopeIn" + i);
                parameters.put("scopeIn" + i, line.sector());
            }
            hql.append(')');
        }
        return hql.append(')').toString();
    }

    private boolean onlyReceives() {
        return caller.is(Role.RECEPTIONIST) && !caller.is(Role.OFFICER) && !caller.is(Role.LEADER);
    }

    private Condition person(List<String> personKeys, String subject) {
        return personKeys.isEmpty()
                ? new Condition("d.submittedBy = :scopeSubject", Map.of("scopeSubject", subject))
                : new Condition(
                        "(d.filing.applicant.personKey in :scopePersons or d.submittedBy = :scopeSubject)",
                        Map.of("scopePersons", personKeys, "scopeSubject", subject));
    }

    /**
     * The codes are named, not joined: of a join the database cannot tell how many dossiers it lets through. Nor can it of
     * all codes there are, and so it walked far for a name; every dossier has an agency but what nobody has filed yet.
     */
    private Condition subtree(Agency root) {
        if (references.isWhole(root)) {
            return new Condition("not (d.status = DRAFT and d.channel = ONLINE)", Map.of());
        }
        return new Condition(
                "exists (select 1 from d.agencies a where a.agencyCode in :scopeAgencies)",
                Map.of("scopeAgencies", references.codesBelow(root)));
    }

    private Condition nothing() {
        return new Condition("1 = 0", Map.of());
    }
}
