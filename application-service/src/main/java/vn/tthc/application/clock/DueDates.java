package vn.tthc.application.clock;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** The promised date as a pure function of the ledger and what the dossier pinned. */
public final class DueDates {

    private DueDates() {}

    /** Empty before receipt; while the clock stands still, the date that was promised last. */
    public static Optional<DueDate> of(
            Ledger ledger, List<Limit> limits, @Nullable LocalTime cutOff, WorkingCalendar calendar) {
        return ledger.countsFrom()
                .map(start -> Deadline.of(start, limits, cutOff, calendar, ledger.countedPauses()))
                .map(counted -> ledger.extension()
                        .map(extension -> extended(counted, extension, ledger, calendar))
                        .orElse(counted));
    }

    /** The days up to the extension as they were counted, and from there to the date that it set. */
    private static DueDate extended(DueDate counted, ClockEntry extension, Ledger ledger, WorkingCalendar calendar) {
        var to = extension.extendedTo();
        if (to == null) {
            throw new IllegalStateException("An extension names its date");
        }
        var moved = Deadline.until(to, extension.at(), calendar, ledger.pausesAfter(extension));
        var day = extension.at().atZone(CivilTime.CIVIL_ZONE).toLocalDate();
        var days = new ArrayList<CountedDay>();
        counted.days().stream().filter(d -> !d.date().isAfter(day)).forEach(days::add);
        days.getLast()
                .date()
                .plusDays(1)
                .datesUntil(day.plusDays(1))
                .forEach(late -> days.add(new CountedDay(late, false, 0, "đã quá ngày hẹn trả")));
        days.addAll(moved.days());
        return new DueDate(moved.at(), days);
    }
}
