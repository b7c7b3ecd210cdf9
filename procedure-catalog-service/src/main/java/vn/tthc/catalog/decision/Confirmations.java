package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tthc.catalog.Sql;

/** Which warnings of a draft somebody has looked at and confirmed. They go when the draft is saved again. */
@ApplicationScoped
class Confirmations {

    private final Sql sql;

    Confirmations(Sql sql) {
        this.sql = sql;
    }

    /** One warning, by its place and rule. */
    record Confirmed(String field, String rule) {

        static Confirmed of(Finding finding) {
            return new Confirmed(finding.field(), finding.rule());
        }
    }

    Set<Confirmed> of(UUID decision) {
        return sql
                .rows("select field, rule from decision_confirmation where decision_id = :decision")
                .setParameter("decision", decision)
                .getResultList()
                .stream()
                .map(t -> new Confirmed(t.get(0, String.class), t.get(1, String.class)))
                .collect(toSet());
    }

    /** Those that nobody has confirmed yet. */
    List<Finding> open(UUID decision, Collection<Finding> findings) {
        var confirmed = of(decision);
        return findings.stream()
                .filter(Finding::warning)
                .filter(f -> !confirmed.contains(Confirmed.of(f)))
                .toList();
    }

    void add(UUID decision, Collection<Confirmed> confirmed, String reason, String by, Instant now) {
        sql.statement("""
                        insert into decision_confirmation (decision_id, field, rule, reason, confirmed_by, confirmed_at)
                        select :decision, r.field, r.rule, :reason, :by, :now
                          from jsonb_to_recordset(cast(:rows as jsonb)) as r(field text, rule text)
                        on conflict do nothing""")
                .setParameter("decision", decision)
                .setParameter("rows", sql.json(confirmed))
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    void forget(UUID decision) {
        sql.statement("delete from decision_confirmation where decision_id = :decision")
                .setParameter("decision", decision)
                .executeUpdate();
    }
}
