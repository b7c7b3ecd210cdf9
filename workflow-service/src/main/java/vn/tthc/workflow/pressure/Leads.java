package vn.tthc.workflow.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.database.Database;
import vn.tthc.workflow.reference.Calendars;

/** Where so many working hours from now end, by each calendar that unfinished dossiers are pinned to. */
@ApplicationScoped
class Leads {

    /** Nobody is told earlier than this before a due date. */
    static final int MOST = 8;

    private static final String IN_USE = """
            select c.version_id from calendar c where exists
                (select 1 from process p where p.calendar_version_id = c.version_id and p.finished_at is null)""";

    private final Database database;
    private final Calendars calendars;

    Leads(Database database, Calendars calendars) {
        this.database = database;
        this.calendars = calendars;
    }

    /** Columns side by side, as statements take them: calendar, number, end. */
    record Table(String[] calendars, String[] numbers, String[] ends) {}

    /** For each number of hours up to the most. */
    Table hoursFrom(Instant now) {
        return table((calendar, rows) -> IntStream.rangeClosed(1, MOST)
                .forEach(hours -> rows.add(calendar.versionId(), hours, end(calendar, now, hours))));
    }

    /** For each level of escalation. */
    Table levelsFrom(Instant now, List<PressureRules.Rule> levels) {
        return table((calendar, rows) -> levels.forEach(
                level -> rows.add(calendar.versionId(), level.level(), end(calendar, now, level.hours()))));
    }

    static Instant end(WorkingCalendar calendar, Instant from, int hours) {
        return hours == 0
                ? from
                : Deadline.of(from, List.of(new Limit(hours, LimitUnit.HOUR)), null, calendar)
                        .at();
    }

    private Table table(BiConsumer<WorkingCalendar, Rows> fill) {
        var rows = new Rows();
        database.query(row -> row.getString(1), IN_USE).stream()
                .flatMap(version -> calendars.find(version).stream())
                .forEach(calendar -> fill.accept(calendar, rows));
        return rows.toTable();
    }

    private static final class Rows {

        private final List<String> calendars = new ArrayList<>();
        private final List<String> numbers = new ArrayList<>();
        private final List<String> ends = new ArrayList<>();

        void add(String calendar, int number, Instant end) {
            calendars.add(calendar);
            numbers.add(Integer.toString(number));
            ends.add(end.toString());
        }

        Table toTable() {
            return new Table(
                    calendars.toArray(String[]::new), numbers.toArray(String[]::new), ends.toArray(String[]::new));
        }
    }
}
