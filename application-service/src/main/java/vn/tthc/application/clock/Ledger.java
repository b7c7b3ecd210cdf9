package vn.tthc.application.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Pause;

/**
 * Reads a dossier's clock out of its append-only lines. Nothing else is the truth about a due date: what is stored
 * beside it is only there to be searched.
 */
public record Ledger(List<ClockEntry> entries) {

    public Ledger {
        entries = List.copyOf(entries);
    }

    /** The state after the last line. */
    public ClockState state() {
        if (entries.isEmpty()) {
            return ClockState.NOT_STARTED;
        }
        return switch (entries.getLast().kind()) {
            case START, RESUME, RESTART -> ClockState.RUNNING;
            case PAUSE -> ClockState.PAUSED;
            case STOP -> ClockState.STOPPED;
        };
    }

    /** The lines with one more, which must fit the state and must not lie before the last. */
    public ClockEntry next(ClockKind kind, Instant at, String reason) {
        if (!state().allows(kind)) {
            throw new IllegalStateException("A clock that is " + state() + " cannot " + kind);
        }
        // Two machines' clocks may differ a little; the ledger never runs backwards because of it.
        var earliest = entries.isEmpty() ? at : entries.getLast().at();
        return new ClockEntry(kind, at.isBefore(earliest) ? earliest : at, reason);
    }

    /** From where the limit counts: the receipt, or the last time it began again. */
    public Optional<Instant> countsFrom() {
        return entries.stream()
                .filter(e -> e.kind() == ClockKind.START || e.kind() == ClockKind.RESTART)
                .reduce((_, later) -> later)
                .map(ClockEntry::at);
    }

    /** Ended waits since the limit last began; one that still lasts moves no date yet. */
    List<Pause> pauses() {
        var pauses = new ArrayList<Pause>();
        @Nullable Instant since = null;
        for (var entry : entries) {
            switch (entry.kind()) {
                case START, RESTART -> {
                    pauses.clear();
                    since = null;
                }
                case PAUSE -> since = entry.at();
                case RESUME -> {
                    if (since != null) {
                        pauses.add(new Pause(since, entry.at()));
                    }
                    since = null;
                }
                case STOP -> {}
            }
        }
        return pauses;
    }
}
