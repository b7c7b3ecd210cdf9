package vn.tthc.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Lists of what an agency has kept long enough: drawn up by one, decided by another. */
@ApplicationScoped
@Transactional
class Destructions {

    private static final int AT_ONCE = 1000;

    /** Ended, received here, past its term by the rule of today, and nobody needs it. */
    private static final String LIST = """
            insert into destruction_item (destruction_id, dossier_id, dossier_code, procedure_code, last_contact_at, months,
                legal_basis)
            select ?, d.id, d.code, d.procedure_code, c.at, r.months, r.legal_basis
            from dossier d
            cross join lateral (select greatest(d.finished_at, max(t.at)) as at from timeline_entry t
                where t.dossier_id = d.id) c
            cross join lateral (select value::int as months, legal_basis from legal_rule
                where name = 'RETENTION_MONTHS' and procedure_code in ('', d.procedure_code) and valid_from <= ?
                    and (valid_to is null or valid_to > ?)
                order by procedure_code desc, valid_from desc limit 1) r
            where d.receiving_agency = ? and d.finished_at is not null and d.destroyed_at is null
                and c.at + make_interval(months => r.months) < ? and""" + " " + Needed.NOT_NEEDED + """

                and not exists (select 1 from destruction_item i where i.dossier_id = d.id
                    and i.outcome in ('PLANNED', 'ERASED', 'DESTROYED'))
            order by d.finished_at, d.id limit ?""";

    private final Database database;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Destructions(Database database, Caller caller, Audit audit, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    DestructionView propose(DestructionRequest request) {
        var agency = caller.requireAgency();
        var now = clock.instant();
        var at = now.atOffset(ZoneOffset.UTC);
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var id = Ids.at(now);
        database.update(
                "insert into destruction (id, agency_code, reason, dossiers, proposed_by, proposed_at)"
                        + " values (?, ?, ?, 1, ?, ?)",
                id,
                agency,
                request.reason(),
                caller.subject(),
                at);
        var listed = database.update(LIST, id, today, today, agency, at, today, AT_ONCE);
        if (listed == 0) {
            throw new Problem(RetentionProblem.NOTHING_TO_DESTROY);
        }
        database.update("update destruction set dossiers = ? where id = ?", listed, id);
        var view = get(id);
        audit.record("propose-destruction", "destruction", id.toString(), null, view);
        return view;
    }

    DestructionView decide(UUID id, DestructionVerdict verdict) {
        var before = get(id);
        if (before.state() != DestructionView.State.PROPOSED) {
            throw new Problem(RetentionProblem.DESTRUCTION_DECIDED);
        }
        if (before.proposedBy().equals(caller.subject())) {
            throw new Problem(RetentionProblem.DESTRUCTION_FOUR_EYES);
        }
        var state = Boolean.TRUE.equals(verdict.approved()) ? "APPROVED" : "REFUSED";
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var decided = database.update(
                "update destruction set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ? and"
                        + " state = 'PROPOSED'",
                state,
                caller.subject(),
                at,
                verdict.note(),
                id);
        if (decided == 0) {
            throw new Problem(RetentionProblem.DESTRUCTION_DECIDED);
        }
        if (state.equals("REFUSED")) {
            database.update(
                    "update destruction_item set outcome = 'DROPPED', settled_at = ? where destruction_id = ?", at, id);
        }
        var after = get(id);
        audit.record("decide-destruction", "destruction", id.toString(), before, after);
        return after;
    }

    /** Of the caller's agency; another's does not exist. */
    DestructionView get(UUID id) {
        return database
                .query(DestructionView::of, DestructionView.SELECT + " d.id = ?", caller.requireAgency(), id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Newest first. */
    Page<DestructionView> list(PageRequest page) {
        var before = page.cursor(Position.class).map(Position::id).orElse(new UUID(-1, -1));
        var rows = database.query(
                DestructionView::of,
                DestructionView.SELECT + " d.id < ? order by d.id desc limit ?",
                caller.requireAgency(),
                before,
                page.limit() + 1);
        return Page.of(rows, page, (DestructionView d) -> new Position(d.id()), d -> d, null);
    }

    Page<DestructionItemView> items(UUID id, PageRequest page) {
        get(id);
        var after = page.cursor(Position.class).map(Position::id).orElse(new UUID(0, 0));
        var rows = database.query(DestructionItemView::of, DestructionItemView.SELECT, id, after, page.limit() + 1);
        return Page.of(rows, page, (DestructionItemView i) -> new Position(i.applicationId()), i -> i, null);
    }
}
