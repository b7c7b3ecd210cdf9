package vn.tthc.catalog.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.EffectiveCases;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.steward.InForce;
import vn.tthc.catalog.steward.Stewardship;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Finds the version and the case that a form belongs to: of the version in force today, or of one named by number. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FormSubjects {

    private final Stewardship stewardship;
    private final Sql sql;
    private final Clock clock;

    FormSubjects(Stewardship stewardship, Sql sql, Clock clock) {
        this.stewardship = stewardship;
        this.sql = sql;
        this.clock = clock;
    }

    /** What a caller names; without a number it is the version in force today. */
    record Address(String code, String caseCode, @Nullable Integer version) {}

    /** For whoever reads. */
    Form.Subject readable(Address address) {
        var procedure = visible(address.code());
        return new Form.Subject(procedure.versionId(), procedure.code(), address.caseCode());
    }

    /** For a controller who has a say over the procedure; the case must be one of that version. */
    Form.Subject writable(Address address) {
        var procedure = visible(address.code());
        var number = address.version();
        var caseCode = address.caseCode();
        stewardship.require(procedure);
        stewardship.lock(procedure.code());
        var version = number == null ? procedure.versionId() : numbered(procedure.code(), number);
        if (!hasCase(version, procedure.code(), caseCode)) {
            throw new Problem(CatalogProblem.FORM_INVALID, procedure.code())
                    .violation("case", "CaseOfProcedure", "rule.caseOfProcedure", caseCode);
        }
        return new Form.Subject(version, procedure.code(), caseCode);
    }

    InForce visible(String code) {
        return stewardship.visible(code, LocalDate.now(clock));
    }

    private UUID numbered(String code, int number) {
        return sql
                .rows("select id from procedure_version where procedure_code = :code and number = :number")
                .setParameter("code", code)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst()
                .map(t -> t.get(0, UUID.class))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("version", number));
    }

    private boolean hasCase(UUID version, String code, String caseCode) {
        var document = sql.rows("select cast(document as text) from procedure_version where id = :id")
                .setParameter("id", version)
                .getSingleResult()
                .get(0, String.class);
        return EffectiveCases.of(code, sql.read(document, ProcedureDocument.class)).stream()
                .anyMatch(c -> caseCode.equals(c.code()));
    }
}
