package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * What the sender does with his report: gives more, says whether he is satisfied, has it opened again. An officer does it
 * for him only where he took the report down, never for somebody who follows it himself.
 */
@ApplicationScoped
@Transactional
class ReportFollowing {

    private final ReportChange change;
    private final ReportSight sight;
    private final Senders senders;
    private final DutyClock duties;
    private final Clock clock;

    ReportFollowing(ReportChange change, ReportSight sight, Senders senders, DutyClock duties, Clock clock) {
        this.change = change;
        this.sight = sight;
        this.senders = senders;
        this.duties = duties;
        this.clock = clock;
    }

    ReportView supplement(UUID id, @Nullable String ifMatch, HandleReport.Supplement request) {
        return change.of(id, ifMatch, "supplemented", report -> {
            requireSpeaker(report);
            report.supplement(request.content(), duties.moment(report, Command.SUPPLEMENT));
        });
    }

    ReportView judge(UUID id, @Nullable String ifMatch, HandleReport.Judge request) {
        return change.of(id, ifMatch, "judged", report -> {
            requireSpeaker(report);
            report.judge(request.satisfied(), request.comment(), duties.moment(report, Command.JUDGE));
        });
    }

    /** Until the end of the window that the rules give after publication. */
    ReportView reopen(UUID id, @Nullable String ifMatch, HandleReport.Reopen request) {
        return change.of(id, ifMatch, "reopened", report -> {
            requireSpeaker(report);
            var now = clock.instant();
            duties.reopenableUntil(report).filter(now::isAfter).ifPresent(until -> {
                throw new Problem(ReportProblem.REOPEN_TOO_LATE).with("until", until);
            });
            var due = duties.due(Duty.ANSWER, now, report.agencyCode()).at();
            report.reopen(request.reason(), duties.moment(report, Command.REOPEN), due);
        });
    }

    void requireSpeaker(Report report) {
        if (sight.isStaff()
                && senders.of(report)
                        .filter(sender -> !sender.speaksForHimself())
                        .isEmpty()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }
}
