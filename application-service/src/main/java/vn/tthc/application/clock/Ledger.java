package vn.tthc.application.clock;

import java.time.Instant;
import java.time.LocalDate;
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
            case START, RESUME, RESTART, EXTEND -> ClockState.RUNNING;
            case PAUSE -> ClockState.PAUSED;
            case STOP -> ClockState.STOPPED;
        };
    }

    /** The next line, which must fit the state and must not lie before the last. */
    public ClockEntry next(ClockKind kind, Instant at, String reason, Grounds grounds) {
        return next(kind, at, reason, grounds, null);
    }

    /** The line that sets a new date. */
    public ClockEntry extension(LocalDate to, Instant at, String reason, Grounds grounds) {
        return next(ClockKind.EXTEND, at, reason, grounds, to);
    }

    private ClockEntry next(
            ClockKind kind, Instant at, String reason, Grounds grounds, @Nullable LocalDate extendedTo) {
        if (!state().allows(kind)) {
            throw new IllegalStateException("A clock that is " + state() + " cannot " + kind);
        }
        // Two machines' clocks may differ a little; the ledger never runs backwards because of it.
        var earliest = entries.isEmpty() ? at : entries.getLast().at();
        return new ClockEntry(kind, at.isBefore(earliest) ? earliest : at, reason, grounds, extendedTo);
    }

    /** From where the limit counts: the receipt, or the last time it began again. */
    public Optional<Instant> countsFrom() {
        return entries.stream()
                .filter(ClockEntry::begins)
                .reduce((_, later) -> later)
                .map(ClockEntry::at);
    }

    /** How often a new date was set since the receipt; a restart forgets none. */
    public long extensions() {
        return entries.stream().filter(e -> e.kind() == ClockKind.EXTEND).count();
    }

    /** The date that holds in place of the counted one; none since the limit last began again. */
    Optional<ClockEntry> extension() {
        return current().stream().filter(e -> e.kind() == ClockKind.EXTEND).reduce((_, later) -> later);
    }

    /** Ended waits before the date that was set, or all of them where none was. */
    List<Pause> countedPauses() {
        var lines = current();
        return pauses(extension().map(e -> lines.subList(0, lines.indexOf(e))).orElse(lines));
    }

    /** Ended waits since a date was set. */
    List<Pause> pausesAfter(ClockEntry extension) {
        var lines = current();
        return pauses(lines.subList(lines.indexOf(extension) + 1, lines.size()));
    }

    /** The lines since the limit last began. */
    private List<ClockEntry> current() {
        var from = 0;
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).begins()) {
                from = i;
            }
        }
        return entries.subList(from, entries.size());
    }

    /** One that still lasts moves no date yet. */
    private static List<Pause> pauses(List<ClockEntry> lines) {
        var pauses = new ArrayList<Pause>();
        for (var i = 1; i < lines.size(); i++) {
            if (lines.get(i).kind() == ClockKind.RESUME) {
                pauses.add(lines.get(i - 1).until(lines.get(i).at()));
            }
        }
        return pauses;
    }
}
