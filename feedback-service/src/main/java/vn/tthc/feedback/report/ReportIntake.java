package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.feedback.reference.Agency;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;

/** Takes reports in: a citizen's own, or what an officer takes down from paper or telephone. */
@ApplicationScoped
@Transactional
class ReportIntake {

    private static final String REDIRECT_GUIDANCE =
            "Khiếu nại, tố cáo không được giải quyết qua kênh phản ánh, kiến nghị. Đề nghị gửi đến cơ quan có thẩm quyền"
                    + " giải quyết khiếu nại, tố cáo hoặc nơi tiếp công dân của cơ quan đó.";

    private final Reports reports;
    private final Senders senders;
    private final Agencies agencies;
    private final TrackingCodes codes;
    private final DutyClock duties;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ReportIntake(
            Reports reports,
            Senders senders,
            Agencies agencies,
            TrackingCodes codes,
            DutyClock duties,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.senders = senders;
        this.agencies = agencies;
        this.codes = codes;
        this.duties = duties;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ReportView submit(SubmitReport request) {
        var report = caller.is(Role.FEEDBACK_OFFICER)
                ? opened(request, Objects.requireNonNullElse(request.channel(), Channel.DIRECT), null)
                : opened(request, Channel.ONLINE, owner());
        reports.persist(report);
        senders.persist(new Sender(report.id(), request.sender()));
        if (request.kind().belongsElsewhere()) {
            report.redirect(REDIRECT_GUIDANCE, duties.moment(report, Duty.REJECT));
        }
        outbox.publish(report);
        audit.record("report.submitted", "report", report.id().toString(), null, Map.of("code", report.code()));
        reports.flush();
        return ReportView.of(report);
    }

    private Report opened(SubmitReport request, Channel channel, @Nullable String owner) {
        var now = clock.instant();
        var code = codes.next(now.atZone(CivilTime.CIVIL_ZONE).toLocalDate());
        var submission = new Submission(
                request.kind(),
                channel,
                request.content().strip(),
                agency(request.agencyCode()),
                request.applicationId());
        return new Report(
                UuidVersion7Strategy.INSTANCE.generateUuid(null), code, submission, owner, caller.subject(), now);
    }

    private String owner() {
        return caller.personKey().orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
    }

    private String agency(@Nullable String code) {
        return (code == null ? agencies.root() : agencies.findByIdOptional(code))
                .map(Agency::code)
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("agencyCode", "known-agency", "violation.known-agency"));
    }
}
