package vn.tthc.application.notice;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.application.timeline.Told;
import vn.tthc.platform.id.Ids;

/**
 * Puts down what applicants are to be told in the transaction in which it happens, so that neither is there without the
 * other. Whether they want it over a channel, and where, is asked when it is sent.
 */
@ApplicationScoped
class NoticeWriter {

    private final EntityManager entityManager;
    private final Carriers carriers;
    private final NoticeConfig config;
    private final Clock clock;

    NoticeWriter(EntityManager entityManager, Carriers carriers, NoticeConfig config, Clock clock) {
        this.entityManager = entityManager;
        this.carriers = carriers;
        this.config = config;
        this.clock = clock;
    }

    void listen(@Observes Told told) {
        for (var kind : NoticeKind.on(told.happening().kind())) {
            var note = note(kind, told);
            if (isToBeTold(kind, told.dossier(), note)) {
                write(kind, told, note);
            }
        }
    }

    private void write(NoticeKind kind, Told told, @Nullable String note) {
        var now = clock.instant();
        var notice = new CitizenNotice(Ids.at(now), kind, told, note);
        entityManager.persist(notice);
        for (var channel : carriers.on()) {
            entityManager.persist(new Dispatch(Ids.at(now), notice.id(), channel, 1, now, now.plus(config.giveUp())));
        }
    }

    /** Money that nobody owes is not asked for, nor is a date moved where none was promised. */
    private static boolean isToBeTold(NoticeKind kind, Dossier dossier, @Nullable String note) {
        return switch (kind) {
            case PAYMENT_DUE -> note != null;
            case SUPPLEMENT_TAKEN -> dossier.timing().dueAt() != null;
            default -> true;
        };
    }

    private static @Nullable String note(NoticeKind kind, Told told) {
        var happening = told.happening();
        return kind == NoticeKind.PAYMENT_DUE && happening.kind() == TimelineKind.ACCEPTED
                ? owed(told.dossier())
                : happening.note();
    }

    /** What the pinned table comes to; absent where it is nothing, or not known yet. */
    private static @Nullable String owed(Dossier dossier) {
        var fees = requireNonNull(dossier.pins()).chosenCase().fees();
        var total = new FeeTable(fees, dossier.channel().name())
                .reckon(Assessment.NONE)
                .total();
        var outstanding = requireNonNullElse(Balance.untouched(total).outstanding(), 0L);
        return outstanding > 0 ? FeeWords.money(outstanding) : null;
    }
}
