package vn.tthc.workflow.reference;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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

    @Transactional(MANDATORY)
    void put(ProcedureEvent.VersionPublished version, @Nullable LocalDate validTo) {
        entityManager
                .createNativeQuery("""
                        insert into procedure_version
                            (version_id, procedure_code, number, name, valid_from, valid_to, cases)
                        values (:id, :code, :number, :name, :validFrom, :validTo, cast(:cases as jsonb))
                        on conflict (version_id) do update
                            set valid_to = coalesce(excluded.valid_to, procedure_version.valid_to)""")
                .setParameter("id", version.versionId())
                .setParameter("code", version.procedureCode())
                .setParameter("number", version.number())
                .setParameter("name", version.name())
                .setParameter("validFrom", version.validFrom())
                .setParameter("validTo", validTo)
                .setParameter("cases", write(version.cases()))
                .executeUpdate();
    }

    /** The cases of the newest version that is not closed on that day; empty when there is none. */
    public Optional<List<ProcedureEvent.Case>> cases(String procedureCode, LocalDate on) {
        return entityManager
                .createNativeQuery("""
                        select cast(cases as text) from procedure_version
                        where procedure_code = :code and (valid_to is null or valid_to > :on)
                        order by number desc limit 1""", String.class)
                .setParameter("code", procedureCode)
                .setParameter("on", on)
                .getResultStream()
                .findFirst()
                .map(cases -> read((String) cases));
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
