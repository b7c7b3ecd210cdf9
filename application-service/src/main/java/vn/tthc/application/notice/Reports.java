package vn.tthc.application.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.SharedKeys;
import vn.tthc.platform.problem.Problem;

/** What gateways report of delivery: in any order, as often as they like. What has arrived stays so. */
@ApplicationScoped
class Reports {

    /** A report may overtake our own note that it was sent, and one of arrival takes back that it did not arrive. */
    private static final String APPLY = """
            update notice_dispatch set state = ?, reason = ?, settled_at = ?
            where id = ? and channel = ? and attempts > 0
                and (state in ('QUEUED', 'SENT') or (state = 'FAILED' and ? = 'DELIVERED'))""";

    private final SharedKeys keys;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Reports(NoticeConfig config, Database database, Audit audit, Clock clock) {
        this.keys =
                new SharedKeys("tthc.notices.report-keys", config.reportKeys().orElse(List.of()));
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the auditor keeps of one that was not believed. */
    private record Refused(NoticeChannel channel, UUID notice) {}

    boolean isSigned(ReportRequest report) {
        return keys.isSigned(report.client(), report.keyId(), report.signedText(), report.hash());
    }

    @Transactional
    void refused(ReportRequest report) {
        audit.record(
                "refuse-notice-report",
                "notice-report",
                NoticeProblem.NOTICE_REPORT_UNSIGNED.slug(),
                null,
                new Refused(report.channel(), report.id()));
    }

    @Transactional
    ReportAnswer receive(ReportRequest report) {
        var failed = report.status() == ReportRequest.Status.FAILED;
        database.update(
                APPLY,
                report.status().name(),
                failed ? "NOT_DELIVERED" : null,
                clock.instant().atOffset(ZoneOffset.UTC),
                report.id(),
                report.channel().name(),
                report.status().name());
        return database
                .query(
                        row -> new ReportAnswer(report.id(), DispatchState.valueOf(row.getString(1))),
                        "select state from notice_dispatch where id = ? and channel = ? and attempts > 0",
                        report.id(),
                        report.channel().name())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(NoticeProblem.NOTICE_REPORT_UNKNOWN));
    }
}
