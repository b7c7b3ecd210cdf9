package vn.tthc.application.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.platform.database.Database;

/**
 * The queue of a channel. Who takes a notice has it to himself for a while and then says what became of it; who dies in
 * between is followed by the next. So a notice is sent once or, around a death, once more under the same id.
 */
@ApplicationScoped
@Transactional
class DispatchQueue {

    /** Longer than any carrier takes, all its timeouts together. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private static final String CLAIM = """
            update notice_dispatch set attempts = attempts + 1, next_at = ? where id = (
                select id from notice_dispatch where state = 'QUEUED' and channel = ? and next_at <= ?
                order by next_at, id limit 1 for update skip locked)
            returning id, notice_id, attempts, give_up_at""";

    private final Database database;
    private final EntityManager entityManager;
    private final Preferences preferences;
    private final NoticeWords words;
    private final NoticeConfig config;
    private final Clock clock;

    DispatchQueue(
            Database database,
            EntityManager entityManager,
            Preferences preferences,
            NoticeWords words,
            NoticeConfig config,
            Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.preferences = preferences;
        this.words = words;
        this.config = config;
        this.clock = clock;
    }

    /**
     * One that was taken from the queue.
     *
     * @param attempt which this is; what it says of the notice counts only while there is no later one
     * @param notice absent where nobody wants it there or there is no address
     */
    record Claimed(
            UUID id,
            int attempt,
            Instant giveUpAt,
            @Nullable Outgoing notice) {}

    private record Row(UUID id, UUID noticeId, int attempt, Instant giveUpAt) {}

    Optional<Claimed> claim(NoticeChannel channel) {
        var now = clock.instant();
        return database
                .query(
                        row -> new Row(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()),
                        CLAIM,
                        at(now.plus(LEASE)),
                        channel.name(),
                        at(now))
                .stream()
                .findFirst()
                .map(row -> addressed(row, channel));
    }

    private Claimed addressed(Row row, NoticeChannel channel) {
        var notice = entityManager.find(CitizenNotice.class, row.noticeId());
        var dossier = entityManager.find(Dossier.class, notice.dossierId());
        var preference = preferences.of(dossier.filing().applicant());
        if (!preference.wants(channel)) {
            return suppressed(row, "OPTED_OUT");
        }
        var address = Recipients.of(dossier, channel);
        if (address.isEmpty()) {
            return suppressed(row, "NO_ADDRESS");
        }
        database.update(
                "update notice_dispatch set recipient = ? where id = ?", Recipients.masked(address.get()), row.id());
        var letter = words.letter(row.id(), notice, dossier, address.get(), preference.language());
        return new Claimed(row.id(), row.attempt(), row.giveUpAt(), letter);
    }

    private Claimed suppressed(Row row, String reason) {
        var claimed = new Claimed(row.id(), row.attempt(), row.giveUpAt(), null);
        settle(claimed, DispatchState.SUPPRESSED, reason);
        return claimed;
    }

    /** The carrier has it. */
    void sent(Claimed claimed) {
        settle(claimed, DispatchState.SENT, null);
    }

    /** The carrier will never take it. */
    void failed(Claimed claimed, String reason) {
        settle(claimed, DispatchState.FAILED, reason);
    }

    /** Each pause is twice the one before; what cannot be tried again before its end is given up at once. */
    void later(Claimed claimed, String reason) {
        var now = clock.instant();
        var pause = config.retryPause().multipliedBy(1L << Math.min(claimed.attempt() - 1, DOUBLINGS));
        var next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        if (!next.isBefore(claimed.giveUpAt())) {
            failed(claimed, reason);
            return;
        }
        database.update(
                "update notice_dispatch set next_at = ?, reason = ? where id = ? and attempts = ? and state = 'QUEUED'",
                at(next),
                reason,
                claimed.id(),
                claimed.attempt());
    }

    /** Whatever nobody managed to send by its end, but for what is being sent at this moment. */
    int giveUp() {
        var now = at(clock.instant());
        return database.update("""
                update notice_dispatch set state = 'FAILED', reason = coalesce(reason, 'TOO_LATE'), settled_at = ?
                where state = 'QUEUED' and give_up_at <= ? and next_at <= ?""", now, now, now);
    }

    private void settle(Claimed claimed, DispatchState state, @Nullable String reason) {
        database.update("""
                update notice_dispatch set state = ?, reason = ?, settled_at = ?
                where id = ? and attempts = ? and state = 'QUEUED'""", state.name(), reason, at(clock.instant()), claimed.id(), claimed.attempt());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
