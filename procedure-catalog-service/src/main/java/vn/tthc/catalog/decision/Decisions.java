package vn.tthc.catalog.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All decisions, newest first. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<PublicationDecision, UUID> {

    /** Where a page ended. */
    record Position(Instant createdAt, UUID id) {}

    PublicationDecision get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("id", id));
    }

    boolean isTaken(String agency, String number) {
        return count("issuingAgency = ?1 and number = ?2", agency, number) > 0;
    }

    /** Drafts are their authors' business: without {@code drafts} only what was published. */
    List<PublicationDecision> page(boolean drafts, @Nullable Position after, int rows) {
        var visible = drafts ? "1 = 1" : "status = 'PUBLISHED'";
        var order = " order by createdAt desc, id desc";
        var query = after == null
                ? find(visible + order)
                : find(
                        visible + " and (createdAt < ?1 or (createdAt = ?1 and id < ?2))" + order,
                        after.createdAt(),
                        after.id());
        return query.range(0, rows - 1).list();
    }
}
