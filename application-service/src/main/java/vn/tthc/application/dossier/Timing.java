package vn.tthc.application.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.ClockEntry;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.clock.DueDates;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.clock.Ledger;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.WorkingCalendar;

/**
 * A dossier's time. The ledger is the truth; the instants beside it are what it came to, kept so that lists can be
 * searched by them.
 */
@Embeddable
public class Timing {

    private Instant createdAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant previousDueAt;

    /** The first promised date that passed before another was set; it decides lateness for good. */
    private @Nullable Instant missedDueAt;

    private @Nullable Instant pausedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String endingReason;

    @ElementCollection
    @CollectionTable(name = "dossier_clock", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "position")
    private List<ClockEntry> entries = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Timing() {}

    Timing(Instant createdAt) {
        this.createdAt = createdAt;
    }

    void submitted(Instant at) {
        submittedAt = at;
    }

    void start(Instant from, Grounds grounds, Pins pins, WorkingCalendar calendar) {
        receivedAt = from;
        submittedAt = submittedAt == null ? from : submittedAt;
        append(ClockKind.START, from, grounds.ground().title(), grounds);
        dueAt = dueDate(pins, calendar).orElseThrow().at();
    }

    void pause(Instant at, String which, Grounds grounds) {
        append(ClockKind.PAUSE, at, grounds.ground().title() + " (" + which + ")", grounds);
        pausedAt = at;
    }

    void runAgain(ClockKind kind, Instant at, Grounds grounds, Pins pins, WorkingCalendar calendar) {
        append(kind, at, grounds.ground().title(), grounds);
        var waitedFrom = pausedAt == null ? at : pausedAt;
        pausedAt = null;
        promise(pins, calendar, waitedFrom);
    }

    void extend(LocalDate to, String reason, Instant at, Grounds grounds, Pins pins, WorkingCalendar calendar) {
        entries.add(ledger().extension(to, at, reason, grounds));
        promise(pins, calendar, at);
    }

    /** A new date in place of one that has passed does not make good that it passed. */
    private void promise(Pins pins, WorkingCalendar calendar, Instant since) {
        if (missedDueAt == null && dueAt != null && since.isAfter(dueAt)) {
            missedDueAt = dueAt;
        }
        previousDueAt = dueAt;
        dueAt = dueDate(pins, calendar).orElseThrow().at();
    }

    /** What the ledger comes to under other pins, which may be the date that is promised already. */
    void reckon(Pins pins, WorkingCalendar calendar) {
        var reckoned = dueDate(pins, calendar).orElseThrow().at();
        previousDueAt = reckoned.equals(dueAt) ? previousDueAt : dueAt;
        dueAt = reckoned;
    }

    /** Ends a clock that was never started without a word in the ledger. */
    void stop(Instant at, Grounds grounds, @Nullable String why) {
        finishedAt = at;
        endingReason = why;
        pausedAt = null;
        if (ledger().state() != ClockState.NOT_STARTED) {
            append(ClockKind.STOP, at, grounds.ground().title(), grounds);
        }
    }

    private void append(ClockKind kind, Instant at, String reason, Grounds grounds) {
        entries.add(ledger().next(kind, at, reason, grounds));
    }

    Optional<DueDate> dueDate(Pins pins, WorkingCalendar calendar) {
        return DueDates.of(ledger(), pins.limits(), pins.cutOff(), calendar);
    }

    /**
     * Whether a promise is or was missed: an earlier one stays missed; the last one is measured by the end of a dossier
     * that has ended, by the pause of one that waits, by now of any other.
     */
    public Lateness lateness(Instant now) {
        if (dueAt == null) {
            return Lateness.NOT_DUE;
        }
        if (missedDueAt != null) {
            return Lateness.LATE;
        }
        var measured = finishedAt != null ? finishedAt : pausedAt != null ? pausedAt : now;
        return measured.isAfter(dueAt) ? Lateness.LATE : Lateness.ON_TIME;
    }

    public Ledger ledger() {
        return new Ledger(entries);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant previousDueAt() {
        return previousDueAt;
    }

    /** A promised date that passed before a new one was set. */
    public @Nullable Instant missedDueAt() {
        return missedDueAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** Why it ended without a result, in the words that the applicant reads. */
    public @Nullable String endingReason() {
        return endingReason;
    }
}
