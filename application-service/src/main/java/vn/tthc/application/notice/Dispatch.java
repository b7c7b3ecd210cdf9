package vn.tthc.application.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way over one channel. Written with the notice; how far it has come is told by {@link DispatchQueue}
 * in statements of its own, because several senders work at the same queue.
 */
@Entity(name = "Dispatch")
@Table(name = "notice_dispatch")
@Immutable
class Dispatch {

    @Id
    private UUID id;

    private UUID noticeId;

    @Enumerated(EnumType.STRING)
    private NoticeChannel channel;

    private int sending;

    @Enumerated(EnumType.STRING)
    private DispatchState state;

    private Instant nextAt;
    private Instant giveUpAt;
    private int attempts;
    private @Nullable String recipient;
    private @Nullable String reason;
    private @Nullable Instant settledAt;
    private boolean resent;

    /** For Hibernate, which fills the fields itself. */
    protected Dispatch() {}

    /** Waits to be sent from now on, until it is given up. */
    Dispatch(UUID id, UUID noticeId, NoticeChannel channel, int sending, Instant now, Instant giveUpAt) {
        this.id = id;
        this.noticeId = noticeId;
        this.channel = channel;
        this.sending = sending;
        this.state = DispatchState.QUEUED;
        this.nextAt = now;
        this.giveUpAt = giveUpAt;
    }

    UUID id() {
        return id;
    }

    UUID noticeId() {
        return noticeId;
    }

    NoticeChannel channel() {
        return channel;
    }

    /** The first is 1; each time that staff send it again counts one more. */
    int sending() {
        return sending;
    }

    DispatchState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    /** Where it went, masked. */
    @Nullable
    String recipient() {
        return recipient;
    }

    /** Why it failed or was suppressed: a word of ours or a number of the carrier's, never its text. */
    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    /** When it is given up. */
    Instant giveUpAt() {
        return giveUpAt;
    }
}
