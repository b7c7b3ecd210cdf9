package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.web.Versions;

/**
 * What every change of a report has in common: it is seen by whoever changes it, its clock runs on by the table, others
 * hear of it and the log names the officer. A sender stands in the log as such, since who he is stands elsewhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportChange {

    private final Reports reports;
    private final ReportSight sight;
    private final DutyClock duties;
    private final Outbox outbox;
    private final Audit audit;

    ReportChange(Reports reports, ReportSight sight, DutyClock duties, Outbox outbox, Audit audit) {
        this.reports = reports;
        this.sight = sight;
        this.duties = duties;
        this.outbox = outbox;
        this.audit = audit;
    }

    ReportView of(UUID id, @Nullable String ifMatch, String what, Consumer<Report> change) {
        var report = reports.get(id);
        Versions.honour(ifMatch, report.version());
        var before = state(report);
        change.accept(report);
        return finish(report, what, before);
    }

    ReportView finish(Report report, String what, @Nullable Map<String, ?> before) {
        report.runs(duties.running(report));
        outbox.publish(report);
        if (sight.isSender()) {
            SystemActor.call("report-sender", () -> record(report, what, before));
        } else {
            record(report, what, before);
        }
        reports.flush();
        return ReportView.of(report, reports.stoodFor(report).orElse(null));
    }

    private Report record(Report report, String what, @Nullable Map<String, ?> before) {
        audit.record("report." + what, "report", report.id().toString(), before, state(report));
        return report;
    }

    private static Map<String, ?> state(Report report) {
        return Map.of("code", report.code(), "status", report.status(), "agency", report.agencyCode());
    }
}
