package vn.tthc.catalog.posting;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.problem.Problem;

/** Which version of each procedure is in force today and meant for the public. */
@ApplicationScoped
class InForce {

    private final Sql sql;
    private final Clock clock;

    InForce(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The version to hang up of each; a code that has none, or comes twice, is named by its position. */
    Map<String, UUID> require(List<String> codes) {
        var today = LocalDate.now(clock);
        var versions = versions(codes, today);
        var problem = new Problem(CatalogProblem.POSTING_INVALID);
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var code = codes.get(i);
            if (!seen.add(code)) {
                problem.violation("procedures[" + i + "]", "Unique", "rule.twice", code);
            } else if (!versions.containsKey(code)) {
                problem.violation("procedures[" + i + "]", "InForce", "rule.notInForce", code, today);
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return versions;
    }

    private Map<String, UUID> versions(List<String> codes, LocalDate today) {
        return sql
                .rows("""
                select v.procedure_code, v.id from procedure_validity k join procedure_version v on v.id = k.version_id
                 where k.procedure_code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                   and k.recorded_to is null and k.valid @> cast(:today as date)
                   and not v.internal and left(v.procedure_code, 1) not in ('5', '6')""")
                .setParameter("codes", sql.json(codes))
                .setParameter("today", today)
                .getResultList()
                .stream()
                .collect(toMap(t -> t.get(0, String.class), t -> t.get(1, UUID.class)));
    }
}
