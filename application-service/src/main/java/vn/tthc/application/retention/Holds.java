package vn.tthc.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/** Keeps a dossier from being destroyed while somebody disputes it. */
@ApplicationScoped
@Transactional
class Holds {

    private final Dossiers dossiers;
    private final Database database;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Holds(Dossiers dossiers, Database database, Caller caller, Audit audit, Clock clock) {
        this.dossiers = dossiers;
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** All there were; a dossier has a few. */
    List<HoldView> of(UUID dossier) {
        dossiers.get(dossier);
        audit.recordRead("dossier", dossier.toString(), "holds");
        return holds(dossier);
    }

    HoldView place(UUID dossier, HoldRequest request) {
        dossiers.get(dossier);
        var now = clock.instant();
        var placed = database.update(
                """
                insert into dossier_hold (id, dossier_id, reason, legal_basis, placed_by, placed_at)
                values (?, ?, ?, ?, ?, ?) on conflict (dossier_id) where released_at is null do nothing""",
                Ids.at(now),
                dossier,
                request.reason(),
                request.legalBasis(),
                caller.subject(),
                now.atOffset(ZoneOffset.UTC));
        if (placed == 0) {
            throw new Problem(RetentionProblem.HOLD_EXISTS);
        }
        var hold = holds(dossier).getLast();
        audit.record("place-hold", "dossier", dossier.toString(), null, hold);
        return hold;
    }

    HoldView release(UUID dossier, UUID id, String reason) {
        dossiers.get(dossier);
        var before = hold(dossier, id);
        var released = database.update(
                "update dossier_hold set released_by = ?, released_at = ?, release_reason = ? where id = ? and"
                        + " released_at is null",
                caller.subject(),
                clock.instant().atOffset(ZoneOffset.UTC),
                reason,
                id);
        if (released == 0) {
            throw new Problem(RetentionProblem.HOLD_RELEASED);
        }
        var after = hold(dossier, id);
        audit.record("release-hold", "dossier", dossier.toString(), before, after);
        return after;
    }

    private HoldView hold(UUID dossier, UUID id) {
        return holds(dossier).stream()
                .filter(h -> h.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private List<HoldView> holds(UUID dossier) {
        return database.query(HoldView::of, HoldView.SELECT + " order by id", dossier);
    }
}
