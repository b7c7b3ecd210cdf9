package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Looking at reports, which is recorded wherever it is not one's own. */
@ApplicationScoped
@Transactional
class ReportReading {

    private final Reports reports;
    private final Senders senders;
    private final ReportSight sight;
    private final DutyClock duties;
    private final Audit audit;

    ReportReading(Reports reports, Senders senders, ReportSight sight, DutyClock duties, Audit audit) {
        this.reports = reports;
        this.senders = senders;
        this.sight = sight;
        this.duties = duties;
        this.audit = audit;
    }

    /** What an officer reads may speak of people and is therefore recorded. */
    ReportView read(UUID id) {
        var report = reports.get(id);
        if (sight.isStaff()) {
            audit.recordRead("report", id.toString(), "handling");
        }
        return ReportView.of(report, reports.stoodFor(report).orElse(null));
    }

    /** One's own reports, or those of one's agency; excerpts only. */
    Page<ReportSummary> page(Reports.Filter filter, PageRequest page) {
        var rows = reports.page(filter, page.cursor(UUID.class), page.limit());
        return Page.of(rows, page, ReportSummary::id, row -> row, null);
    }

    /** Looking at who sent it, which needs a purpose. */
    SenderView sender(UUID id, String purpose) {
        var report = reports.get(id);
        audit.recordRead("report-sender", id.toString(), purpose);
        return senders.of(report).map(SenderView::of).orElseThrow(() -> new Problem(ReportProblem.SENDER_UNKNOWN));
    }

    /** Each legal time of the agency that has it, and day by day how its end was found. */
    ReportClockView clock(UUID id) {
        var report = reports.get(id);
        return new ReportClockView(
                report.clockStartedAt(),
                report.status().duty().map(Duty::name).orElse(null),
                report.status().duty().map(duty -> duties.due(report, duty)).orElse(null),
                duties.reopenableUntil(report).orElse(null));
    }
}
