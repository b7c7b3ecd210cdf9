package vn.tthc.catalog.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.Procedures;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** The notice of the version in force today. */
@ApplicationScoped
@Transactional
class Notices {

    private final Procedures procedures;
    private final Sql sql;
    private final NoticeConfig config;
    private final Clock clock;

    Notices(Procedures procedures, Sql sql, NoticeConfig config, Clock clock) {
        this.procedures = procedures;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /** 404 for procedures that are not in force or not meant for the public. */
    Notice of(String code) {
        var canonical = ProcedureCode.canonicalOrSame(code);
        var procedure = procedures
                .on(canonical, LocalDate.now(clock), null)
                .filter(p -> !p.document().internal() && !ProcedureCode.isInternal(canonical))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", canonical));
        var address = config.address() + "/public/v1/procedures/" + canonical + "/notice";
        var decision = procedure.decision();
        return NoticeWriter.notice(
                procedure, name(decision.issuingAgency(), decision.signedOn()), address, config.feedback());
    }

    /** As it was called when it signed. */
    private String name(String agency, LocalDate day) {
        return sql.rows("""
                select name from (
                    select name, 0 as place, valid_from from agency
                     where code = :code and valid_from <= cast(:day as date)
                    union all select name, 1, date '-infinity' from external_agency where code = :code) a
                 order by place, valid_from desc limit 1""").setParameter("code", agency).setParameter("day", day).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .findFirst()
                .orElse(agency);
    }
}
