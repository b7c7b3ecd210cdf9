package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.application.reference.Reach;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** The numbers that were given out and stand for no dossier any more: which, why, by whom. It only grows. */
@ApplicationScoped
@Transactional
class VoidRegister {

    private final Database database;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final Endings endings;
    private final Journal journal;
    private final Reach reach;
    private final Caller caller;
    private final Clock clock;

    VoidRegister(
            Database database,
            Dossiers dossiers,
            DossierViews views,
            Endings endings,
            Journal journal,
            Reach reach,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.dossiers = dossiers;
        this.views = views;
        this.endings = endings;
        this.journal = journal;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(String code) {}

    /** A receipt that should not have been: the dossier is stopped unless it ended so, and its number is void. */
    DossierView voidReceipt(UUID id, String reason, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        var agency = dossier.filing().receivingAgency();
        reach.centre(agency);
        Versions.honour(ifMatch, dossier.version());
        var code = dossier.code();
        if (code == null) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        var before = Journal.Snapshot.of(dossier);
        var now = clock.instant();
        if (dossier.status() == Status.RECEIVED) {
            // The nation knows no way from 2 to 8 but over 4.
            dossier.startProcessing(now);
        }
        if (dossier.status() != Status.STOPPED && dossier.status() != Status.WITHDRAWN) {
            endings.end(dossier, Decision.of(EndingKind.STOPPED, reason, agency, caller.subject(), now));
        }
        enter(dossier, code, reason);
        var happening = Happening.of(TimelineKind.CODE_VOIDED, now, agency).noting(reason);
        journal.write("void-code", before, dossier, happening);
        return views.changed(dossier);
    }

    Page<VoidView> of(String agency, @Nullable LocalDate day, PageRequest request) {
        var last = request.cursor(Position.class).map(Position::code).orElse("");
        var rows = database.query(VoidRegister::view, """
                select code, agency_code, day, number, reason, voided_by, voided_at, dossier_id from void_code
                where agency_code = ? and (?::date is null or day = ?) and code > ? order by code limit ?""", agency, day, day, last, request.limit() + 1);
        return Page.of(rows, request, (VoidView v) -> new Position(v.code()), v -> v, null);
    }

    private void enter(Dossier dossier, String code, String reason) {
        var parts = DossierCode.of(code);
        var entered = database.update(
                """
                insert into void_code (code, agency_code, day, number, reason, voided_by, voided_at, dossier_id)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing""",
                code,
                parts.agency(),
                parts.day(),
                parts.number(),
                reason,
                caller.subject(),
                clock.instant().atOffset(ZoneOffset.UTC),
                dossier.id());
        if (entered == 0) {
            throw new Problem(CodeProblem.CODE_ALREADY_VOID, code);
        }
    }

    private static VoidView view(ResultSet row) throws SQLException {
        return new VoidView(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, UUID.class));
    }
}
