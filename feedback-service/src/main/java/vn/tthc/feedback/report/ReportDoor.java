package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** What other features ask before they deal with something that belongs to a report. */
@ApplicationScoped
@Transactional
public class ReportDoor {

    private static final Set<Status> SENDER_ADDS = EnumSet.of(
            Status.NEW,
            Status.WAITING_SUPPLEMENT,
            Status.SUPPLEMENTED,
            Status.TRANSFERRED,
            Status.RETURNED,
            Status.ACCEPTED,
            Status.PROCESSING);
    private static final Set<Status> HANDLER_ADDS = EnumSet.of(Status.PROCESSING, Status.WAITING_PUBLICATION);

    private final Reports reports;
    private final ReportFollowing following;
    private final ReportSight sight;
    private final Audit audit;

    ReportDoor(Reports reports, ReportFollowing following, ReportSight sight, Audit audit) {
        this.reports = reports;
        this.following = following;
        this.sight = sight;
        this.audit = audit;
    }

    /** The caller sees it, which is recorded where it is not his own. */
    public void requireSeen(UUID report, String part) {
        reports.get(report);
        if (sight.isStaff()) {
            audit.recordRead("report", report.toString(), part);
        }
    }

    /** The sender, or the officer who took it down for him, and it is not decided yet. */
    public void requireSenderMayAdd(UUID id) {
        var report = reports.get(id);
        following.requireSpeaker(report);
        requireIn(SENDER_ADDS, report);
    }

    /** An officer, while it is answered. */
    public void requireHandlerMayAnswer(UUID id) {
        var report = reports.get(id);
        if (!sight.isStaff()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        requireIn(HANDLER_ADDS, report);
    }

    private static void requireIn(Set<Status> open, Report report) {
        if (!open.contains(report.status())) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, report.status(), "ATTACH")
                    .with("status", report.status());
        }
    }
}
