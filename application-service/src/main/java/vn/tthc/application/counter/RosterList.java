package vn.tthc.application.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reads rosters with their shifts, in one statement. */
@ApplicationScoped
class RosterList {

    private static final String SELECT = """
            select r.id, r.version, r.agency_code, r.week,
                array(select s.receptionist from roster_shift s where s.roster_id = r.id order by s.receptionist),
                array(select s.counter_id from roster_shift s where s.roster_id = r.id order by s.receptionist)
            from roster r""";

    private final Database database;

    RosterList(Database database) {
        this.database = database;
    }

    /** Where a page ended. */
    record Position(LocalDate week) {}

    Page<RosterView> of(String centre, PageRequest request) {
        var last = request.cursor(Position.class).map(Position::week).orElse(null);
        var rows = database.query(
                RosterList::view,
                SELECT + " where r.agency_code = ? and (?::date is null or r.week < ?) order by r.week desc limit ?",
                centre,
                last,
                last,
                request.limit() + 1);
        return Page.of(rows, request, (RosterView r) -> new Position(r.week()), r -> r, null);
    }

    RosterView get(UUID id) {
        return database.query(RosterList::view, SELECT + " where r.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** The first week first. */
    List<RosterView> all(List<String> ids) {
        return database.query(
                RosterList::view, SELECT + " where r.id = any(?::text[]::uuid[]) order by r.week", (Object)
                        ids.toArray(String[]::new));
    }

    private static RosterView view(ResultSet row) throws SQLException {
        var receptionists = (String[]) row.getArray(5).getArray();
        var counters = (UUID[]) row.getArray(6).getArray();
        List<Shift> shifts = new ArrayList<>();
        for (int i = 0; i < receptionists.length; i++) {
            shifts.add(new Shift(receptionists[i], counters[i]));
        }
        return new RosterView(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                shifts);
    }
}
