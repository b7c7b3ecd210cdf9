package vn.tthc.catalog.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All proposals, newest first, and whether a decision carries one out. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    private static final String WANTED = """
            from Proposal p
             where p.agencyCode in (select a.code from Agency a where a.path like :under)
               and (:status is null or p.status = :status)
               and (:procedure is null or p.procedureCode = :procedure)
               and (:anyItem = true or p.itemId = :item)
               and (:anyDecision = true or p.decisionId = :decision)""";

    private static final UUID NONE = new UUID(0, 0);

    private final Sql sql;

    Proposals(Sql sql) {
        this.sql = sql;
    }

    /** What a list may be narrowed to. */
    record Wanted(
            String under,
            Proposal.@Nullable Status status,
            @Nullable String procedure,
            @Nullable UUID item,
            @Nullable UUID decision) {}

    Proposal get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    List<Proposal> page(Wanted wanted, @Nullable UUID after, int rows) {
        var query = getEntityManager()
                .createQuery(WANTED + " and p.id < :after order by p.id desc", Proposal.class)
                .setParameter("after", Ordered.before(after));
        return asked(query, wanted).setMaxResults(rows).getResultList();
    }

    long countUpTo(Wanted wanted, int most) {
        var query = getEntityManager().createQuery("select p.id " + WANTED, UUID.class);
        return asked(query, wanted).setMaxResults(most).getResultList().size();
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Wanted wanted) {
        return query.setParameter("under", wanted.under() + '%')
                .setParameter("status", wanted.status())
                .setParameter("procedure", wanted.procedure())
                .setParameter("anyItem", wanted.item() == null)
                .setParameter("item", wanted.item() == null ? NONE : wanted.item())
                .setParameter("anyDecision", wanted.decision() == null)
                .setParameter("decision", wanted.decision() == null ? NONE : wanted.decision());
    }

    /** Whether a published decision has changed when or how the procedure is in force. */
    boolean isChangedBy(String procedure, UUID decision) {
        return !sql.rows("""
                select k.id from procedure_validity k join publication_decision d on d.id = k.decision_id
                 where k.procedure_code = :procedure and d.id = :decision and d.published_at is not null limit 1""")
                .setParameter("procedure", procedure)
                .setParameter("decision", decision)
                .getResultList()
                .isEmpty();
    }
}
