package vn.tthc.workflow.consultation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.web.Total;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.task.Task;

/** All consultations; question and answer are between the asking and the asked agency, and those above them. */
@ApplicationScoped
class Consultations implements PanacheRepositoryBase<Consultation, UUID> {

    private final Agencies agencies;

    Consultations(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The sort key of the last row seen. */
    record Position(Instant dueAt, UUID id) {}

    Consultation get(UUID id, AccessScope scope) {
        return findByIdOptional(id)
                .filter(one -> reaches(scope, one.fromAgency()) || reaches(scope, one.toAgency()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private boolean reaches(AccessScope scope, String agency) {
        return switch (scope) {
            case AccessScope.Everything _ -> true;
            case AccessScope.Agency(var code) -> code.equals(agency);
            case AccessScope.Subtree(var code) -> agencies.isWithin(agency, code);
            case AccessScope.Person _, AccessScope.Nothing _ -> false;
        };
    }

    /** Only for the asked agency. */
    Consultation forAnswer(UUID id, String agency) {
        return findByIdOptional(id)
                .filter(one -> one.toAgency().equals(agency))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Only for the agency that asked. */
    Consultation forAsker(UUID id, String agency) {
        return findByIdOptional(id)
                .filter(one -> one.fromAgency().equals(agency))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Keeps what is asked; {@code needed} says how many answers are enough, where that is not all of them. */
    void begin(UUID roundId, Task task, String question, @Nullable Integer needed, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into consultation_round (id, task_id, process_id, question, asked_at, needed)
                        values (:id, :task, :process, :question, :now, cast(cast(:needed as text) as int))""")
                .setParameter("id", roundId)
                .setParameter("task", task.id())
                .setParameter("process", task.processId())
                .setParameter("question", question)
                .setParameter("now", now)
                .setParameter("needed", needed == null ? null : needed.toString())
                .executeUpdate();
    }

    /** True for the one answer that completes the round: the last, or the last that is needed. */
    boolean join(UUID roundId, Instant now) {
        flush();
        return getEntityManager()
                        .createNativeQuery("""
                                update consultation_round set joined_at = :now
                                where id = :round and joined_at is null
                                and (not exists (select 1 from consultation where round_id = :round and state = 'ASKED'
                                                and lapsed_at is null)
                                     or needed <= (select count(*) from consultation
                                                   where round_id = :round and state = 'ANSWERED'))""")
                        .setParameter("now", now)
                        .setParameter("round", roundId)
                        .executeUpdate()
                == 1;
    }

    List<Consultation> askedInRound(UUID roundId) {
        return list("roundId = ?1 and state = ?2", roundId, Consultation.State.ASKED);
    }

    List<Consultation> list(Filter filter, Optional<Position> after, int limit) {
        var query = new StringBuilder(filter.query());
        var parameters = filter.parameters();
        after.ifPresent(position -> {
            query.append(" and (dueAt > :afterDue or dueAt = :afterDue and id > :afterId)");
            parameters.and("afterDue", position.dueAt()).and("afterId", position.id());
        });
        return find(query + " order by dueAt, id", parameters).page(0, limit).list();
    }

    Total count(Filter filter) {
        return Total.of(count(filter.query(), filter.parameters()));
    }

    /** Which consultations a list shows and its total counts: those an agency was asked, or those it asked. */
    record Filter(String agency, boolean asked, Consultation.@Nullable State state) {

        private String query() {
            var side = asked ? "toAgency = :agency" : "fromAgency = :agency";
            return state == null ? side : side + " and state = :state";
        }

        private Parameters parameters() {
            var parameters = Parameters.with("agency", agency);
            return state == null ? parameters : parameters.and("state", state);
        }
    }

    List<Consultation> of(UUID processId) {
        return list("processId = ?1 order by askedAt, id", processId);
    }

    List<Consultation> askedFor(UUID taskId) {
        return list("taskId = ?1 and state = ?2", taskId, Consultation.State.ASKED);
    }

    List<Consultation> askedIn(UUID processId) {
        return list("processId = ?1 and state = ?2", processId, Consultation.State.ASKED);
    }
}
