package vn.tthc.feedback.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** The opinion sheets of all agencies, newest first. What is asked stays as it was asked. */
@ApplicationScoped
@Transactional
public class OpinionSheets {

    private final Database database;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    OpinionSheets(Database database, Audit audit, Caller caller, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    OpinionSheet start(NewSheet asked) {
        if (asked.closesOn().isBefore(asked.opensOn()) || asked.closesOn().isBefore(today())) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("closesOn", "NotBeforeOpening", "rule.report-sheet-closes");
        }
        var sheet = new OpinionSheet(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                caller.requireAgency(),
                asked.title().strip(),
                asked.question().strip(),
                asked.procedureCode(),
                asked.opensOn(),
                asked.closesOn());
        database.update(
                "insert into opinion_sheet (id, agency_code, title, question, procedure_code, opens_on, closes_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                sheet.id(),
                sheet.agencyCode(),
                sheet.title(),
                sheet.question(),
                sheet.procedureCode(),
                sheet.opensOn(),
                sheet.closesOn());
        audit.record("opinion-sheet.started", "opinion-sheet", sheet.id().toString(), null, sheet);
        return sheet;
    }

    /** One that may be answered today; any other is answered like one that does not exist. */
    public OpinionSheet open(UUID id) {
        return find(id).filter(sheet -> sheet.isOpen(today()))
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("sheet", "OpenSheet", "rule.report-open-sheet"));
    }

    private Optional<OpinionSheet> find(UUID id) {
        return database.query(OpinionSheet::of, "select * from opinion_sheet where id = ?", id).stream()
                .findFirst();
    }

    /** One more than the page holds, of those that may be answered today. */
    List<OpinionSheet> open(Optional<UUID> after, int limit) {
        return database.query(
                OpinionSheet::of,
                "select * from opinion_sheet where opens_on <= ? and closes_on >= ? and id < ? order by id desc limit ?",
                today(),
                today(),
                after.orElseGet(() -> new UUID(-1, -1)),
                limit + 1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
