package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.tthc.catalog.Sql;

/** What decisions are checked by, as it stood on the day they were signed: rows with validity, not code. */
@ApplicationScoped
class CheckRules {

    private final Sql sql;
    private final Clock clock;

    CheckRules(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Occasion occasion(PublicationDecision.Head head) {
        var late = sql
                .rows("select kind from decision_kind_rule where not before_signing and valid @> cast(:day as date)")
                .setParameter("day", head.signedOn())
                .getResultList()
                .stream()
                .map(t -> Kind.valueOf(t.get(0, String.class)))
                .collect(toSet());
        return new Occasion(head.signedOn(), head.effectiveOn(), LocalDate.now(clock), head.corrects(), late);
    }

    Plausibility plausibility(PublicationDecision.Head head) {
        return new Plausibility(sql
                .rows("select fee_kind, least, most from fee_bound where valid @> cast(:day as date)")
                .setParameter("day", head.signedOn())
                .getResultList()
                .stream()
                .collect(toMap(
                        t -> t.get(0, String.class),
                        t -> new Plausibility.Bound(t.get(1, Long.class), t.get(2, Long.class)))));
    }
}
