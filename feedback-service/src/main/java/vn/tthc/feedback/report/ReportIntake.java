package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Takes reports in: a citizen's own, what an officer takes down from paper or telephone, what the national portal sends. */
@ApplicationScoped
@Transactional
class ReportIntake {

    private static final String REDIRECT_GUIDANCE =
            "Khiếu nại, tố cáo không được giải quyết qua kênh phản ánh, kiến nghị. Đề nghị gửi đến cơ quan có thẩm quyền"
                    + " giải quyết khiếu nại, tố cáo hoặc nơi tiếp công dân của cơ quan đó.";
    private static final String NOBODY_ABOVE =
            "Không có cơ quan cấp trên trong hệ thống này để xử lý phản ánh về cán bộ của cơ quan cao nhất. Đề nghị gửi qua"
                    + " Cổng Dịch vụ công quốc gia đến cơ quan cấp trên trực tiếp.";

    private final Reports reports;
    private final Senders senders;
    private final Concerns concerns;
    private final TrackingCodes codes;
    private final DutyClock duties;
    private final ReportRules rules;
    private final ReportChange change;
    private final SubmissionLimits limits;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    ReportIntake(
            Reports reports,
            Senders senders,
            Concerns concerns,
            TrackingCodes codes,
            DutyClock duties,
            ReportRules rules,
            ReportChange change,
            SubmissionLimits limits,
            Vault vault,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.senders = senders;
        this.concerns = concerns;
        this.codes = codes;
        this.duties = duties;
        this.rules = rules;
        this.change = change;
        this.limits = limits;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** A citizen's own. What is anonymous keeps nothing of who sent it. */
    ReportView submit(SubmitReport.Online request) {
        var owner = caller.personKey().orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN));
        var sender = request.sender();
        if (request.anonymous() == (sender != null)) {
            var rule = request.anonymous() ? "Null" : "NotNull";
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("sender", rule, "rule." + rule);
        }
        limits.admit(owner);
        var channel = request.sheet() == null ? Channel.ONLINE : Channel.OPINION_SHEET;
        var report = opened(request, channel, null, null, Step.SENDER, request.anonymous());
        if (sender != null) {
            persist(report, owner, sender.data(), true);
        }
        return finished(report);
    }

    ReportView takeDown(SubmitReport.TakenDown request) {
        if (!request.channel().isTakenDown()) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("channel", "TakenDown", "rule.report-taken-down");
        }
        var report = opened(request, request.channel(), request.receivedAt(), null, caller.subject(), false);
        persist(report, null, told(request.sender()), false);
        return finished(report);
    }

    /** The report of this national code, which exists afterwards, whether for the first time or not. */
    NationalReceipt receive(SubmitReport.National request) {
        return reports.byNationalCode(request.code()).map(NationalReceipt::of).orElseGet(() -> {
            var report = opened(
                    request, Channel.NATIONAL_PORTAL, request.receivedAt(), request.code(), caller.subject(), false);
            persist(report, null, told(request.sender()), request.identified());
            finished(report);
            return NationalReceipt.of(report);
        });
    }

    private static SenderData told(SubmitReport.@Nullable Told sender) {
        return sender == null ? new SenderData(null, null, null, null, false) : sender.data();
    }

    private void persist(Report report, @Nullable String owner, SenderData data, boolean identified) {
        senders.persist(new Sender(report.id(), owner, data, identified, vault.activeKey()));
    }

    private Report opened(
            SubmitReport request,
            Channel channel,
            @Nullable Instant receivedAt,
            @Nullable String nationalCode,
            String actor,
            boolean anonymous) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        if (anonymous) {
            requireAnonymousAllowed(request.kind(), today);
        }
        var destination = concerns.of(request);
        var submission = new Submission(
                request.kind(),
                channel,
                request.content().strip(),
                destination.agencyCode(),
                destination.about(),
                anonymous,
                received(receivedAt, now),
                nationalCode,
                request.sheet());
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var report = new Report(id, codes.next(today), submission, actor, now);
        if (request.kind().belongsElsewhere() || destination.nobodyAbove()) {
            var hint = request.kind().belongsElsewhere() ? REDIRECT_GUIDANCE : NOBODY_ABOVE;
            report.redirect(hint, duties.moment(report, Command.REDIRECT));
        }
        reports.persist(report);
        return report;
    }

    private static Instant received(@Nullable Instant said, Instant now) {
        if (said != null && said.isAfter(now)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("receivedAt", "PastOrPresent", "rule.PastOrPresent");
        }
        return Objects.requireNonNullElse(said, now);
    }

    /** The law asks for a name and an address; where the province lets a kind come without, a row says since when. */
    private void requireAnonymousAllowed(Kind kind, LocalDate today) {
        if (rules.on(ReportRules.Rule.ANONYMOUS, kind.name(), today) == 0) {
            throw new Problem(ReportProblem.ANONYMOUS_NOT_ALLOWED);
        }
    }

    private ReportView finished(Report report) {
        return change.finish(report, "submitted", null);
    }
}
