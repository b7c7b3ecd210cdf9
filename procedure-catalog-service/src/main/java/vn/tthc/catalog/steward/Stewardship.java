package vn.tthc.catalog.steward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/**
 * Finds the version in force and says who may write what hangs on it: the controller of the agency that published it or
 * of one above; for what a ministry published, the controller of the province.
 */
@ApplicationScoped
@Transactional
public class Stewardship {

    private final Sql sql;
    private final Agencies agencies;
    private final Caller caller;
    private final Clock clock;

    Stewardship(Sql sql, Agencies agencies, Caller caller, Clock clock) {
        this.sql = sql;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is in force on a day, as we know it now. */
    public Optional<InForce> on(String code, LocalDate day) {
        return sql
                .rows("""
                select v.procedure_code, v.id, v.number, v.internal, d.issuing_agency, v.stated_online_level
                  from procedure_validity k
                  join procedure_version v on v.id = k.version_id
                  join publication_decision d on d.id = v.decision_id
                 where k.procedure_code = :code and k.recorded_to is null and k.valid @> cast(:day as date)""")
                .setParameter("code", ProcedureCode.canonicalOrSame(code))
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .map(t -> new InForce(
                        t.get(0, String.class),
                        t.get(1, UUID.class),
                        t.get(2, Integer.class),
                        Boolean.TRUE.equals(t.get(3, Boolean.class)),
                        t.get(4, String.class),
                        t.get(5, String.class)));
    }

    /** What is in force on a day and may be shown to the caller; to him anything else does not exist. */
    public InForce visible(String code, LocalDate day) {
        return on(code, day)
                .filter(p -> !isInternal(p) || !(caller.isAnonymous() || caller.is(Role.CITIZEN)))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
    }

    /** Lets one caller at a time write what hangs on a procedure, until the end of his transaction. */
    public void lock(String code) {
        sql.statement("select 1 from procedure where code = :code for update")
                .setParameter("code", code)
                .getResultList();
    }

    /** 403 for whoever has no say over this procedure. */
    public void require(InForce procedure) {
        var acting = caller.requireAgency();
        var today = LocalDate.now(clock);
        var above = agencies.on(procedure.issuingAgency(), today)
                .map(issuer -> Arrays.asList(issuer.path().split("/")).contains(acting))
                .orElseGet(() -> isProvince(acting, today));
        if (!above) {
            throw new Problem(CommonProblem.FORBIDDEN).with("code", procedure.code());
        }
    }

    private boolean isProvince(String code, LocalDate day) {
        return agencies.on(code, day).filter(a -> a.path().equals(code + "/")).isPresent();
    }

    private static boolean isInternal(InForce procedure) {
        return procedure.internal() || ProcedureCode.isInternal(procedure.code());
    }
}
