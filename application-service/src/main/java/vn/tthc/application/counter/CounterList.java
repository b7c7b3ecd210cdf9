package vn.tthc.application.counter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reads counters with what they receive, in one statement. */
@ApplicationScoped
class CounterList {

    private static final String SELECT = """
            select c.id, c.version, c.agency_code, c.number, c.name, c.closed,
                array(select i.competent_agency from counter_intake i where i.counter_id = c.id
                    order by i.competent_agency, i.sector_code),
                array(select i.sector_code from counter_intake i where i.counter_id = c.id
                    order by i.competent_agency, i.sector_code)
            from counter c""";

    private final Database database;

    CounterList(Database database) {
        this.database = database;
    }

    /** Where a page ended. */
    record Position(String number) {}

    Page<CounterView> of(String centre, PageRequest request) {
        var last = request.cursor(Position.class).map(Position::number).orElse("");
        var rows = database.query(
                CounterList::view,
                SELECT + " where c.agency_code = ? and c.number > ? order by c.number limit ?",
                centre,
                last,
                request.limit() + 1);
        return Page.of(rows, request, (CounterView c) -> new Position(c.number()), c -> c, null);
    }

    CounterView get(UUID id) {
        return database.query(CounterList::view, SELECT + " where c.id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private static CounterView view(ResultSet row) throws SQLException {
        var agencies = (String[]) row.getArray(7).getArray();
        var sectors = (String[]) row.getArray(8).getArray();
        List<Receives> receives = new ArrayList<>();
        for (int i = 0; i < agencies.length; i++) {
            receives.add(Receives.stored(agencies[i], sectors[i]));
        }
        return new CounterView(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                receives);
    }
}
