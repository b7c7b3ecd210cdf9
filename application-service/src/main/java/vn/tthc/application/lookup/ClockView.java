package vn.tthc.application.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.ClockEntry;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Lateness;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.DueDate;

/**
 * A dossier's clock with its explanation.
 *
 * @param countsFrom the receipt, or the completion of the last supplement
 * @param days each day up to the due date: whether it counted, as which, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        ClockState state,
        Lateness lateness,
        @Nullable Instant receivedAt,
        @Nullable Instant countsFrom,
        @Nullable Instant dueAt,
        @Nullable Instant previousDueAt,
        @Nullable Instant finishedAt,
        @Nullable String calendarVersionId,
        List<ProcedureEvent.Limit> limits,
        @Nullable String cutOff,
        List<ClockEntry> ledger,
        List<CountedDay> days) {

    static ClockView of(Dossier dossier, @Nullable DueDate due, Instant now) {
        var timing = dossier.timing();
        var ledger = timing.ledger();
        var pins = dossier.pins();
        var chosen = pins == null ? null : pins.chosenCase();
        return new ClockView(
                ledger.state(),
                timing.lateness(now),
                timing.receivedAt(),
                ledger.countsFrom().orElse(null),
                due == null ? null : due.at(),
                timing.previousDueAt(),
                timing.finishedAt(),
                pins == null ? null : pins.calendarVersionId(),
                chosen == null ? List.of() : chosen.limits(),
                chosen == null ? null : chosen.cutOff(),
                ledger.entries(),
                due == null ? List.of() : due.days());
    }
}
