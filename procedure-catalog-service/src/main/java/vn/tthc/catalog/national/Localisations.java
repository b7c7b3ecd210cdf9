package vn.tthc.catalog.national;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** What the province adds to national procedures, and those procedures with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Localisations {

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    Localisations(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** With the number by which edits are told apart. */
    record Kept(long version, Localisation localisation) {}

    /** A national procedure as it is in this province, and which of the fees named were the province's to set. */
    record Local(ProcedureDocument document, Set<Integer> feesSet) {}

    /** Of those of the procedures that have one. */
    public Map<String, Localisation> of(Collection<String> codes) {
        return sql.rows("""
                        select procedure_code, cast(document as text) from national_localisation
                         where procedure_code in (select jsonb_array_elements_text(cast(:codes as jsonb)))""").setParameter("codes", sql.json(codes)).getResultList().stream()
                .collect(toMap(t -> t.get(0, String.class), t -> sql.read(t.get(1, String.class), Localisation.class)));
    }

    /** The national version with what the province adds. */
    public ProcedureDocument applied(Localisation localisation, ProcedureDocument national) {
        return apply(localisation, national).document();
    }

    Local apply(Localisation localisation, ProcedureDocument national) {
        try {
            var tree = json.<ObjectNode>valueToTree(national);
            var fees = localisation.into(tree);
            return new Local(json.treeToValue(tree, ProcedureDocument.class), fees);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document with a fee filled in must still be one", e);
        }
    }

    Optional<Kept> find(String code) {
        return sql
                .rows("select version, cast(document as text) from national_localisation where procedure_code = :code")
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(t -> new Kept(t.get(0, Long.class), sql.read(t.get(1, String.class), Localisation.class)));
    }

    void keep(String code, long version, Localisation localisation, String by) {
        sql.statement("""
                        insert into national_localisation
                            (procedure_code, version, basis, document, changed_at, changed_by)
                        values (:code, :version, :basis, cast(:document as jsonb), :now, :by)
                        on conflict (procedure_code) do update set version = excluded.version, basis = excluded.basis,
                            document = excluded.document, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by""")
                .setParameter("code", code)
                .setParameter("version", version)
                .setParameter("basis", localisation.basis())
                .setParameter("document", sql.json(localisation))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .setParameter("by", by)
                .executeUpdate();
    }
}
