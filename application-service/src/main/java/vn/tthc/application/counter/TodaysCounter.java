package vn.tthc.application.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** What this week's roster lets a receptionist receive. */
@ApplicationScoped
public class TodaysCounter {

    private static final String ON_DUTY = """
            select i.competent_agency, i.sector_code
            from roster r
            left join roster_shift s on s.roster_id = r.id and s.receptionist = ?
            left join counter c on c.id = s.counter_id and not c.closed
            left join counter_intake i on i.counter_id = c.id
            where r.agency_code = ? and r.week = ?""";

    private final Database database;
    private final Clock clock;

    TodaysCounter(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Nothing where the centre has no roster for this week; an empty list for whoever is not on it. */
    public Optional<List<Receives>> receives(String receptionist, String centre) {
        var lines = database.query(
                TodaysCounter::line,
                ON_DUTY,
                receptionist,
                centre,
                weekOf(LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE)));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream().flatMap(Optional::stream).toList());
    }

    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Optional<Receives> line(ResultSet row) throws SQLException {
        var agency = row.getString(1);
        return agency == null ? Optional.empty() : Optional.of(Receives.stored(agency, row.getString(2)));
    }
}
