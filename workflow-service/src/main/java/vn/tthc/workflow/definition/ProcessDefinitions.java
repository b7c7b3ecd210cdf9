package vn.tthc.workflow.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Total;
import vn.tthc.workflow.definition.ProcessDefinition.State;

/** All versions of all internal processes. */
@ApplicationScoped
public class ProcessDefinitions implements PanacheRepositoryBase<ProcessDefinition, UUID> {

    private final Cache<UUID, ProcessDefinition> pinned =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** The container makes it. */
    ProcessDefinitions() {}

    /**
     * What running dossiers are pinned to, for reading. An approved definition never changes, so each is read and parsed
     * once; a draft is read anew each time.
     */
    public ProcessDefinition pinned(UUID id) {
        var known = pinned.getIfPresent(id);
        if (known == null) {
            known = get(id);
            if (known.isApproved()) {
                getEntityManager().detach(known);
                pinned.put(id, known);
            }
        }
        return known;
    }

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
    List<ProcessDefinition> list(Filter filter, Optional<UUID> after, int limit) {
        var query = new StringBuilder(filter.query());
        var parameters = filter.parameters();
        after.ifPresent(id -> {
            query.append(" and id > :after");
            parameters.and("after", id);
        });
        return find(query + " order by id", parameters).page(0, limit).list();
    }

    Total count(Filter filter) {
        return Total.of(count(filter.query(), filter.parameters()));
    }

    /** Which definitions a list shows and its total counts. */
    record Filter(
            @Nullable String procedureCode,
            @Nullable State state,
            @Nullable String decisionNumber) {

        private String query() {
            return "1 = 1" + (procedureCode == null ? "" : " and procedureCode = :procedure")
                    + (state == null ? "" : " and state = :state")
                    // Only what is approved carries the number of a decision; said for the index.
                    + (decisionNumber == null ? "" : " and decisionNumber = :decision and state = 'APPROVED'");
        }

        private Parameters parameters() {
            var parameters = new Parameters();
            if (procedureCode != null) {
                parameters.and("procedure", procedureCode);
            }
            if (decisionNumber != null) {
                parameters.and("decision", decisionNumber);
            }
            return state == null ? parameters : parameters.and("state", state);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
