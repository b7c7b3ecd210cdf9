package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.application.Province;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.database.Database;

/** A procedure of two cases of a test's own. */
@ApplicationScoped
class TwoCases {

    static final String CODE = "9.000010";

    private final Replicas replicas;
    private final Database database;

    TwoCases(Replicas replicas, Database database) {
        this.replicas = replicas;
        this.database = database;
    }

    /** These agencies settle it for these applicants. */
    void settle(List<String> executing, List<String> subjects) {
        database.update("delete from procedure_replica where procedure_code = ?", CODE);
        var limits = Province.limits(3);
        replicas.apply(new ProcedureEvent.VersionPublished(
                "pv-own",
                CODE,
                1,
                "Thủ tục hai trường hợp",
                "G13-TN02",
                LocalDate.of(2026, 1, 1),
                null,
                List.of(Province.caseOf("9.000010.01", limits), Province.caseOf("9.000010.02", limits)),
                executing,
                true,
                subjects,
                "1/QĐ-UBND",
                Instant.parse("2025-12-12T02:00:00Z")));
    }

    void forget() {
        database.update("delete from case_rule");
        database.update("delete from procedure_replica where procedure_code = ?", CODE);
    }

    /** The same draft under this procedure. */
    static Map<String, Object> named(Map<String, Object> draft) {
        var own = new HashMap<>(draft);
        own.put("procedureCode", CODE);
        own.put("caseCode", "9.000010.01");
        return own;
    }
}
