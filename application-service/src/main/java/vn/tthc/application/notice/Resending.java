package vn.tthc.application.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/** Sends a notice again because staff say so: a sending of its own, with an end and a Message-ID of its own. */
@ApplicationScoped
@Transactional
class Resending {

    private final Dossiers dossiers;
    private final Carriers carriers;
    private final Database database;
    private final NoticeConfig config;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Resending(
            Dossiers dossiers,
            Carriers carriers,
            Database database,
            NoticeConfig config,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.carriers = carriers;
        this.database = database;
        this.config = config;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The last sending over a channel. */
    private record Last(UUID id, int sending, DispatchState state) {}

    /** What the auditor keeps. */
    private record Resent(UUID notice, NoticeChannel channel, int sending) {}

    void resend(UUID dossierId, UUID noticeId, NoticeChannel channel) {
        var dossier = dossiers.get(dossierId);
        requireInCharge(dossier);
        requireNotice(dossierId, noticeId);
        if (carriers.of(channel).isEmpty()) {
            throw new Problem(NoticeProblem.NOTICE_CHANNEL_OFF, channel.name());
        }
        var last = last(noticeId, channel);
        last.ifPresent(this::close);
        var sending = last.map(Last::sending).orElse(0) + 1;
        insert(noticeId, channel, sending);
        audit.record("resend-notice", "dossier", dossierId.toString(), null, new Resent(noticeId, channel, sending));
    }

    /** Staff of the place that receives it or of the one that decides. */
    private void requireInCharge(Dossier dossier) {
        var agency = caller.requireAgency();
        var filing = dossier.filing();
        if (!agency.equals(filing.receivingAgency()) && !agency.equals(filing.competentAgency())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
    }

    /** Held until the end, so that two who send it again at once see each other. */
    private void requireNotice(UUID dossierId, UUID noticeId) {
        var found = database.query(
                row -> row.getString(1),
                "select kind from citizen_notice where id = ? and dossier_id = ? for update",
                noticeId,
                dossierId);
        if (found.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }

    private Optional<Last> last(UUID noticeId, NoticeChannel channel) {
        return database
                .query(
                        row -> new Last(
                                row.getObject(1, UUID.class), row.getInt(2), DispatchState.valueOf(row.getString(3))),
                        """
                        select id, sending, state from notice_dispatch where notice_id = ? and channel = ?
                        order by sending desc limit 1 for update""",
                        noticeId,
                        channel.name())
                .stream()
                .findFirst();
    }

    private void close(Last last) {
        if (last.state() == DispatchState.QUEUED) {
            throw new Problem(NoticeProblem.NOTICE_ON_ITS_WAY);
        }
        if (last.sending() > config.maxResends()) {
            throw new Problem(NoticeProblem.NOTICE_RESENT_ENOUGH, config.maxResends());
        }
        database.update("update notice_dispatch set resent = true where id = ?", last.id());
    }

    private void insert(UUID noticeId, NoticeChannel channel, int sending) {
        var now = clock.instant();
        database.update(
                """
                insert into notice_dispatch (id, notice_id, channel, sending, state, next_at, give_up_at, attempts, resent)
                values (?, ?, ?, ?, 'QUEUED', ?, ?, 0, false)""",
                Ids.at(now),
                noticeId,
                channel.name(),
                sending,
                now.atOffset(ZoneOffset.UTC),
                now.plus(config.giveUp()).atOffset(ZoneOffset.UTC));
    }
}
