package vn.tthc.application.clock;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.WorkingCalendar;

/** The promised date as a pure function of the ledger and what the dossier pinned. */
public final class DueDates {

    private DueDates() {}

    /** Empty before receipt; while the clock stands still, the date that was promised last. */
    public static Optional<DueDate> of(
            Ledger ledger, List<Limit> limits, @Nullable LocalTime cutOff, WorkingCalendar calendar) {
        return ledger.countsFrom().map(start -> Deadline.of(start, limits, cutOff, calendar, ledger.pauses()));
    }
}
