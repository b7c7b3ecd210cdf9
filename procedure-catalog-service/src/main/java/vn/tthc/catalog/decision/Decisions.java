package vn.tthc.catalog.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All decisions, newest first. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<PublicationDecision, UUID> {

    private static final String TOTALS = """
            select new vn.tthc.catalog.decision.IssuerTotals(d.issuingAgency, count(d),
                   sum(case when d.lateness.signedLate then 1 else 0 end),
                   sum(case when d.lateness.postedLate then 1 else 0 end),
                   sum(d.totals.created), sum(d.totals.amended), sum(d.totals.replaced), sum(d.totals.abolished),
                   sum(d.totals.corrected), sum(d.totals.redated), sum(d.totals.cancelled))
              from PublicationDecision d where d.issuingAgency > :after and\s""";

    /** Where a page ended. */
    record Position(Instant createdAt, UUID id) {}

    PublicationDecision get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    /** A number stands for one decision of an agency. */
    void refuseTaken(String agency, String number) {
        if (count("issuingAgency = ?1 and number = ?2", agency, number) > 0) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, number)
                    .violation("number", "Unique", "rule.taken", number);
        }
    }

    List<PublicationDecision> page(DecisionFilter.Conditions wanted, @Nullable Position after, int rows) {
        var parameters = new HashMap<>(wanted.parameters());
        var text = "from PublicationDecision d where " + wanted.text();
        if (after != null) {
            text += " and (d.createdAt < :at or (d.createdAt = :at and d.id < :id))";
            parameters.put("at", after.createdAt());
            parameters.put("id", after.id());
        }
        return find(text + " order by d.createdAt desc, d.id desc", parameters)
                .range(0, rows - 1)
                .list();
    }

    long count(DecisionFilter.Conditions wanted) {
        return count("from PublicationDecision d where " + wanted.text(), wanted.parameters());
    }

    /** What corrects a decision, oldest first; a handful at most. */
    List<PublicationDecision> corrections(UUID id) {
        return find("corrects = ?1 order by createdAt, id", id).range(0, 99).list();
    }

    /** Of each issuing agency: how many, how many late, and their items by kind. */
    List<IssuerTotals> totals(DecisionFilter.Conditions wanted, String after, int rows) {
        var query = getEntityManager()
                .createQuery(
                        TOTALS + wanted.text() + " group by d.issuingAgency order by d.issuingAgency",
                        IssuerTotals.class);
        wanted.parameters().forEach(query::setParameter);
        return query.setParameter("after", after).setMaxResults(rows).getResultList();
    }
}
