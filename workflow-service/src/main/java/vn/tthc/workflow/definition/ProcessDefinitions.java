package vn.tthc.workflow.definition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.definition.ProcessDefinition.State;

/** All versions of all internal processes. */
@ApplicationScoped
public class ProcessDefinitions implements PanacheRepositoryBase<ProcessDefinition, UUID> {

    /** The container makes it. */
    ProcessDefinitions() {}

    public ProcessDefinition get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Numbers count from 1 for each procedure, case and agency; the unique index settles a race. */
    int nextNumber(ProcessDefinition definition) {
        return getEntityManager()
                                .createNativeQuery("""
                                select coalesce(max(number), 0) from process_definition
                                where procedure_code = :procedure and coalesce(case_code, '') = :caseCode
                                and coalesce(agency_code, '') = :agency""", Integer.class)
                                .setParameter("procedure", definition.procedureCode())
                                .setParameter("caseCode", orEmpty(definition.caseCode()))
                                .setParameter("agency", orEmpty(definition.agencyCode()))
                                .getSingleResult()
                        instanceof Integer last
                ? last + 1
                : 1;
    }

    /** In the order in which they were drafted: ids are time-ordered. */
    List<ProcessDefinition> list(
            @Nullable String procedureCode, @Nullable State state, Optional<UUID> after, int limit) {
        return getEntityManager()
                .createQuery("""
                        from ProcessDefinition d
                        where (:procedure is null or d.procedureCode = :procedure)
                        and (:state is null or d.state = :state)
                        and (:after is null or d.id > :after)
                        order by d.id""", ProcessDefinition.class)
                .setParameter("procedure", procedureCode)
                .setParameter("state", state)
                .setParameter("after", after.orElse(null))
                .setMaxResults(limit)
                .getResultList();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
