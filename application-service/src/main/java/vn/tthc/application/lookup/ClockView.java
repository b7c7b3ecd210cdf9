package vn.tthc.application.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.clock.ClockEntry;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Lateness;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.DueDate;

/**
 * A dossier's clock with its explanation.
 *
 * @param missedDueAt a promised date that passed before a new one was set
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
        @Nullable Instant missedDueAt,
        @Nullable Instant finishedAt,
        @Nullable String calendarVersionId,
        List<ProcedureEvent.Limit> limits,
        @Nullable String cutOff,
        List<Line> ledger,
        List<CountedDay> days) {

    /**
     * One line of the ledger and what it rests on.
     *
     * @param actor who wrote it, which is nobody's business but the staff's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            ClockKind kind,
            Instant at,
            String reason,
            Ground ground,
            String legalBasis,
            @Nullable LocalDate extendedTo,
            @Nullable String actor) {

        static Line of(ClockEntry entry, boolean withActor) {
            return new Line(
                    entry.kind(),
                    entry.at(),
                    entry.reason(),
                    entry.ground(),
                    entry.legalBasis(),
                    entry.extendedTo(),
                    withActor ? entry.actor() : null);
        }
    }

    static ClockView of(Dossier dossier, @Nullable DueDate due, Instant now, boolean withActors) {
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
                timing.missedDueAt(),
                timing.finishedAt(),
                pins == null ? null : pins.calendarVersionId(),
                chosen == null ? List.of() : chosen.limits(),
                chosen == null ? null : chosen.cutOff(),
                ledger.entries().stream().map(e -> Line.of(e, withActors)).toList(),
                due == null ? List.of() : due.days());
    }
}
