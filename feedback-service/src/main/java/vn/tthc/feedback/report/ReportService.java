package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** What becomes of a report: one transaction for each thing that an officer, or the sender, may do with it. */
@ApplicationScoped
@Transactional
class ReportService {

    private final Reports reports;
    private final Senders senders;
    private final Agencies agencies;
    private final DutyClock duties;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;

    ReportService(
            Reports reports,
            Senders senders,
            Agencies agencies,
            DutyClock duties,
            Outbox outbox,
            Audit audit,
            Caller caller) {
        this.reports = reports;
        this.senders = senders;
        this.agencies = agencies;
        this.duties = duties;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    ReportView classify(UUID id, @Nullable String ifMatch, HandleReport.Classify request) {
        return change(id, ifMatch, "classified", report -> {
            var agency = known("agency", Objects.requireNonNullElse(request.agency(), report.agencyCode()));
            var due = duties.due(Duty.ANSWER, report.clockStartedAt(), agency).at();
            var moment = duties.moment(report, Duty.TRANSFER);
            report.classify(request.kind(), agency, request.guidance(), moment, due);
        });
    }

    ReportView transfer(UUID id, @Nullable String ifMatch, HandleReport.Transfer request) {
        return change(id, ifMatch, "transferred", report -> {
            var agency = known("toAgency", request.toAgency());
            report.transfer(agency, request.reason(), duties.moment(report, Duty.TRANSFER));
        });
    }

    ReportView askSupplement(UUID id, @Nullable String ifMatch, HandleReport.AskSupplement request) {
        return change(
                id,
                ifMatch,
                "supplement-asked",
                report -> report.askSupplement(request.content(), duties.moment(report, Duty.ASK_SUPPLEMENT)));
    }

    ReportView supplement(UUID id, @Nullable String ifMatch, HandleReport.Supplement request) {
        return change(
                id,
                ifMatch,
                "supplemented",
                report -> report.supplement(request.content(), duties.moment(report, Duty.ASK_SUPPLEMENT)));
    }

    ReportView reject(UUID id, @Nullable String ifMatch, HandleReport.Reject request) {
        return change(
                id,
                ifMatch,
                "rejected",
                report -> report.reject(request.reason(), request.guidance(), duties.moment(report, Duty.REJECT)));
    }

    ReportView answer(UUID id, @Nullable String ifMatch, HandleReport.Answer request) {
        return change(
                id,
                ifMatch,
                "answered",
                report -> report.answer(request.content(), request.outcome(), duties.moment(report, Duty.ANSWER)));
    }

    ReportView publish(UUID id, @Nullable String ifMatch, HandleReport.Publish request) {
        return change(id, ifMatch, "published", report -> {
            var moment = duties.moment(report, Duty.PUBLISH);
            var texts = new PublicTexts(
                    Objects.requireNonNullElse(request.publicContent(), report.content()),
                    Objects.requireNonNullElseGet(
                            request.publicAnswer(), () -> Objects.requireNonNullElse(report.answer(), "")));
            report.publish(texts.moderatedFor(senders.of(report)), moment);
        });
    }

    /** Looking at a report; what an officer reads may speak of people and is therefore recorded. */
    ReportView read(UUID id) {
        var report = reports.get(id, caller.scope());
        if (!report.isOf(caller.personKeys())) {
            audit.recordRead("report", id.toString(), "handling");
        }
        return ReportView.of(report);
    }

    /** One's own reports, or those of one's agency; excerpts only. */
    Page<ReportSummary> page(@Nullable Status status, PageRequest page) {
        var rows = reports.page(caller.scope(), status, page.cursor(UUID.class), page.limit());
        return Page.of(rows, page, Report::id, ReportSummary::of, null);
    }

    /** Looking at who sent it, which needs a purpose. */
    ReportView.SenderView sender(UUID id, String purpose) {
        var report = reports.get(id, caller.scope());
        audit.recordRead("report-sender", id.toString(), purpose);
        return ReportView.SenderView.of(senders.of(report));
    }

    private ReportView change(UUID id, @Nullable String ifMatch, String what, Consumer<Report> change) {
        var report = reports.get(id, caller.scope());
        Versions.honour(ifMatch, report.version());
        var before = Map.of("status", report.status(), "agency", report.agencyCode());
        change.accept(report);
        outbox.publish(report);
        var after = Map.of("status", report.status(), "agency", report.agencyCode());
        audit.record("report." + what, "report", id.toString(), before, after);
        reports.flush();
        return ReportView.of(report);
    }

    private String known(String field, String agency) {
        if (agencies.pathOf(agency).isEmpty()) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation(field, "known-agency", "violation.known-agency");
        }
        return agency;
    }
}
