package vn.tthc.application.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.application.payment.Accounts;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.time.CivilTime;

/**
 * Stops dossiers whose applicants did not pay in time. Each is stopped in its own transaction under the lock of its
 * account, so that a payment at the same moment is either in time or too late, and replicas stop each once.
 */
@ApplicationScoped
public class ObligationLapse {

    private static final String ACTOR = "obligation-lapse";
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Obligations obligations;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Endings endings;
    private final Clock clock;

    ObligationLapse(Obligations obligations, Dossiers dossiers, Accounts accounts, Endings endings, Clock clock) {
        this.obligations = obligations;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.endings = endings;
        this.clock = clock;
    }

    /** Shortly after every quarter of an hour: a day that has ended is told the same night. */
    @Scheduled(cron = "0 4/15 * * * ?", timeZone = "Asia/Ho_Chi_Minh")
    public void lapse() {
        SystemActor.call(ACTOR, () -> {
            var now = clock.instant();
            var after = FIRST;
            var size = BATCH;
            while (size == BATCH) {
                var last = after;
                var lapsed = QuarkusTransaction.requiringNew().call(() -> obligations.lapsed(now, last, BATCH));
                lapsed.forEach(o -> QuarkusTransaction.requiringNew().run(() -> stop(o, now)));
                size = lapsed.size();
                after = lapsed.isEmpty() ? after : lapsed.getLast().id();
            }
            return after;
        });
    }

    private void stop(Obligation lapsed, Instant now) {
        var dossier = dossiers.unscoped(lapsed.dossierId()).orElseThrow();
        accounts.lock(dossier);
        var waits = obligations.open(dossier.id()).filter(o -> o.id().equals(lapsed.id()));
        if (waits.isEmpty()) {
            return;
        }
        var reason = "Quá thời hạn thực hiện nghĩa vụ tài chính: đến hết ngày " + lastDay(lapsed) + " chưa nộp đủ";
        endings.end(
                dossier,
                Decision.of(EndingKind.UNPAID, reason, lapsed.agencyCode(), "system:" + ACTOR, now)
                        .under(lapsed.lapseBasis()));
    }

    private static String lastDay(Obligation lapsed) {
        return DAY.format(
                LocalDate.ofInstant(lapsed.lapsesAt(), CivilTime.CIVIL_ZONE).minusDays(1));
    }
}
