package vn.tthc.application.supplement;

import static java.util.Objects.requireNonNull;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.ending.Decision;
import vn.tthc.application.ending.EndingKind;
import vn.tthc.application.ending.Endings;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.time.CivilTime;

/**
 * Stops dossiers whose applicants did not bring what was asked in time. Replicas may do it side by side: each takes
 * rounds that no other holds, and a round that has been dealt with is not taken again.
 */
@ApplicationScoped
public class SupplementLapse {

    private static final String ACTOR = "supplement-lapse";
    private static final int BATCH = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Supplements supplements;
    private final Dossiers dossiers;
    private final Endings endings;
    private final Clock clock;

    SupplementLapse(Supplements supplements, Dossiers dossiers, Endings endings, Clock clock) {
        this.supplements = supplements;
        this.dossiers = dossiers;
        this.endings = endings;
        this.clock = clock;
    }

    /** Shortly after every quarter of an hour: a day that has ended is told the same night. */
    @Scheduled(cron = "0 2/15 * * * ?", timeZone = "Asia/Ho_Chi_Minh")
    public void lapse() {
        SystemActor.call(ACTOR, () -> {
            var done = BATCH;
            while (done == BATCH) {
                done = QuarkusTransaction.requiringNew().call(this::batch);
            }
            return done;
        });
    }

    private int batch() {
        var now = clock.instant();
        var lapsed = supplements.lapsed(now, BATCH);
        var ids = lapsed.stream().map(Supplement::dossierId).toList();
        var waiting = dossiers.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Dossier::id, Function.<Dossier>identity()));
        for (var supplement : lapsed) {
            supplement.close(now);
            stop(requireNonNull(waiting.get(supplement.dossierId())), supplement, now);
        }
        return lapsed.size();
    }

    /** One that was withdrawn or stopped meanwhile does not wait any more. */
    private void stop(Dossier dossier, Supplement supplement, Instant now) {
        if (!supplement.id().equals(dossier.openSupplement())) {
            return;
        }
        var reason =
                "Quá thời hạn bổ sung hồ sơ: đến hết ngày " + lastDay(supplement) + " chưa nhận được hồ sơ bổ sung";
        var agency = supplement.agencyCode();
        endings.end(
                dossier,
                Decision.of(EndingKind.LAPSED, reason, agency, "system:" + ACTOR, now)
                        .under(supplement.lapseBasis()));
    }

    private static String lastDay(Supplement supplement) {
        return DAY.format(
                LocalDate.ofInstant(supplement.lapsesAt(), CivilTime.CIVIL_ZONE).minusDays(1));
    }
}
