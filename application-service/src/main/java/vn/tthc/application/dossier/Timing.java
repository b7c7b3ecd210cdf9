package vn.tthc.application.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.ClockEntry;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.clock.DueDates;
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

    void start(Instant at, Pins pins, WorkingCalendar calendar) {
        receivedAt = at;
        submittedAt = submittedAt == null ? at : submittedAt;
        append(ClockKind.START, at, "Tiếp nhận hồ sơ hợp lệ");
        dueAt = dueDate(pins, calendar).orElseThrow().at();
    }

    void pause(Instant at, String reason) {
        append(ClockKind.PAUSE, at, reason);
        pausedAt = at;
    }

    void runAgain(ClockKind kind, Instant at, Pins pins, WorkingCalendar calendar) {
        append(kind, at, "Đã nhận đủ hồ sơ bổ sung");
        pausedAt = null;
        previousDueAt = dueAt;
        dueAt = dueDate(pins, calendar).orElseThrow().at();
    }

    /** Ends a clock that was never started without a word in the ledger. */
    void stop(Instant at, String how, @Nullable String why) {
        finishedAt = at;
        endingReason = why;
        pausedAt = null;
        if (ledger().state() != ClockState.NOT_STARTED) {
            append(ClockKind.STOP, at, how);
        }
    }

    private void append(ClockKind kind, Instant at, String reason) {
        entries.add(ledger().next(kind, at, reason));
    }

    Optional<DueDate> dueDate(Pins pins, WorkingCalendar calendar) {
        return DueDates.of(ledger(), pins.limits(), pins.cutOff(), calendar);
    }

    /** Whether the promise is or was missed: an ended dossier by its end, a paused one by its pause, others by now. */
    public Lateness lateness(Instant now) {
        if (dueAt == null) {
            return Lateness.NOT_DUE;
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

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** Why it ended without a result, in the words that the applicant reads. */
    public @Nullable String endingReason() {
        return endingReason;
    }
}
