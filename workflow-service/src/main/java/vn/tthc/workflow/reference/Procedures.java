package vn.tthc.workflow.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** The published versions of procedures: their names, and the limits that an internal process has to fit into. */
@ApplicationScoped
public class Procedures {

    private static final TypeReference<List<ProcedureEvent.Case>> CASES = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final ObjectMapper json;

    Procedures(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /** A version with the days that its decision gives it, or that a later one gives it instead. */
    @Transactional(MANDATORY)
    void put(ProcedureEvent.VersionPublished version) {
        put(version, version.validTo(), version.publishedAt(), false);
    }

    /** The end of a version; a closing that does not say when it was published is the latest. */
    @Transactional(MANDATORY)
    void put(ProcedureEvent.VersionClosed closed) {
        var at = closed.closedAt() == null ? closed.version().publishedAt() : closed.closedAt();
        put(closed.version(), closed.validTo(), at, closed.closedAt() == null);
    }

    /** What was published earlier and comes later changes nothing: the days that were published last count. */
    private void put(
            ProcedureEvent.VersionPublished version, @Nullable LocalDate validTo, Instant statedAt, boolean isLatest) {
        entityManager
                .createNativeQuery("""
                        insert into procedure_version as known
                            (version_id, procedure_code, number, name, valid_from, valid_to, cases, stated_at)
                        values (:id, :code, :number, :name, :validFrom, :validTo, cast(:cases as jsonb), :statedAt)
                        on conflict (version_id) do update
                            set valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                                stated_at = greatest(excluded.stated_at, known.stated_at)
                            where :isLatest or excluded.stated_at > known.stated_at""")
                .setParameter("id", version.versionId())
                .setParameter("code", version.procedureCode())
                .setParameter("number", version.number())
                .setParameter("name", version.name())
                .setParameter("validFrom", version.validFrom())
                .setParameter("validTo", validTo)
                .setParameter("cases", write(version.cases()))
                .setParameter("statedAt", statedAt)
                .setParameter("isLatest", isLatest)
                .executeUpdate();
    }

    /**
     * The cases of every version that is in force on that day or will be: an internal process serves them all. Empty when
     * there is no such version; one that was cancelled before it began is none.
     */
    public Optional<List<ProcedureEvent.Case>> cases(String procedureCode, LocalDate on) {
        List<ProcedureEvent.Case> cases = entityManager
                .createNativeQuery("""
                        select cast(cases as text) from procedure_version
                        where procedure_code = :code and (valid_to is null or valid_to > greatest(valid_from, :on))
                        order by number desc""", String.class)
                .setParameter("code", procedureCode)
                .setParameter("on", on)
                .getResultStream()
                .flatMap(version -> read((String) version).stream())
                .toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(cases);
    }

    /** The name of a pinned version; empty while the replica has not heard of it. */
    public Optional<String> name(String versionId) {
        return entityManager
                .createNativeQuery("select name from procedure_version where version_id = :id", String.class)
                .setParameter("id", versionId)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    private String write(List<ProcedureEvent.Case> cases) {
        try {
            return json.writeValueAsString(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cases of a procedure are plain records", e);
        }
    }

    private List<ProcedureEvent.Case> read(String cases) {
        try {
            return json.readValue(cases, CASES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds cases that this build cannot read", e);
        }
    }
}
