package vn.tthc.workflow.task;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who holds a task, since when and until when nobody else may; each claim has a number of its own. */
@Embeddable
class Hold {

    private @Nullable String holder;
    private @Nullable String holderName;
    private @Nullable Instant claimedAt;

    @Column(name = "lease")
    private long number;

    private @Nullable Instant leaseUntil;

    /** Nobody holds it; also for Hibernate. */
    protected Hold() {}

    /** A colleague as he is known here. */
    record Person(String subject, String name) {}

    void take(Person by, Instant now, Duration lasts) {
        holder = by.subject();
        holderName = by.name();
        claimedAt = now;
        leaseUntil = now.plus(lasts);
        number++;
    }

    /** Whoever ends the task is kept as the one who held it, even where he took it straight from the queue. */
    void end(Person by, Instant now) {
        holder = by.subject();
        holderName = by.name();
        claimedAt = claimedAt == null ? now : claimedAt;
    }

    void drop() {
        holder = null;
        holderName = null;
        claimedAt = null;
        leaseUntil = null;
    }

    boolean isBy(String subject) {
        return subject.equals(holder);
    }

    boolean isVacant() {
        return holder == null;
    }

    /** Whether its time is over, so that others may take it. */
    boolean isOver(Instant now) {
        return leaseUntil != null && !leaseUntil.isAfter(now);
    }

    @Nullable
    String holder() {
        return holder;
    }

    @Nullable
    String holderName() {
        return holderName;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    long number() {
        return number;
    }

    @Nullable
    Instant until() {
        return leaseUntil;
    }
}
