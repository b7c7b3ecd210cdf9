package vn.tthc.application.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Draws up and changes who sits where, week by week. */
@ApplicationScoped
@Transactional
class Rosters {

    private static final String DRAW = """
            with drawn as (
                insert into roster (agency_code, week) select ?, week::date from unnest(?::text[]) week
                on conflict do nothing returning id, week),
            placed as (
                insert into roster_shift (roster_id, receptionist, counter_id)
                select drawn.id, s.receptionist, s.counter::uuid
                from unnest(?::text[], ?::text[], ?::text[]) as s (week, receptionist, counter)
                join drawn on drawn.week = s.week::date returning 1)
            select id from drawn""";

    private final Database database;
    private final RosterList list;
    private final Reach reach;
    private final Audit audit;

    Rosters(Database database, RosterList list, Reach reach, Audit audit) {
        this.database = database;
        this.list = list;
        this.reach = reach;
        this.audit = audit;
    }

    RosterView draw(RosterRequest request) {
        var centre = reach.centre(request.agency());
        check(centre, request.shifts());
        var week = TodaysCounter.weekOf(request.week());
        var drawn = insert(centre, Map.of(week, request.shifts())).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CounterProblem.ROSTER_EXISTS, centre, week.toString()));
        audit.record("draw-roster", "roster", drawn.id().toString(), null, drawn);
        return drawn;
    }

    RosterView edit(UUID id, List<Shift> shifts, @Nullable String ifMatch) {
        var before = get(id);
        Versions.require(ifMatch, before.version());
        check(before.agency(), shifts);
        var changed = database.update(
                "update roster set version = version + 1 where id = ? and version = ?", id, before.version());
        if (changed == 0) {
            throw new Problem(CommonProblem.STALE);
        }
        database.update("delete from roster_shift where roster_id = ?", id);
        place(id, shifts);
        var after = list.get(id);
        audit.record("edit-roster", "roster", id.toString(), before, after);
        return after;
    }

    RosterView get(UUID id) {
        var roster = list.get(id);
        reach.centre(roster.agency());
        return roster;
    }

    /** The weeks after a roster, everybody one counter on each week; a week that has a roster keeps it. */
    List<RosterView> rotate(UUID id, int weeks) {
        var roster = get(id);
        var order = counters(roster.agency());
        var following = new TreeMap<LocalDate, List<Shift>>();
        for (int n = 1; n <= weeks; n++) {
            following.put(roster.week().plusWeeks(n), Rotation.after(roster.shifts(), order, n));
        }
        var drawn = insert(roster.agency(), following);
        audit.record("rotate-roster", "roster", id.toString(), roster, drawn);
        return drawn;
    }

    private List<RosterView> insert(String centre, Map<LocalDate, List<Shift>> weeks) {
        var each = weeks.entrySet().stream()
                .flatMap(w -> w.getValue().stream().map(s -> new String[] {
                    w.getKey().toString(), s.receptionist(), s.counter().toString()
                }))
                .toList();
        var ids = database.query(
                row -> row.getString(1),
                DRAW,
                centre,
                weeks.keySet().stream().map(LocalDate::toString).toArray(String[]::new),
                column(each, 0),
                column(each, 1),
                column(each, 2));
        return list.all(ids);
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(r -> r[index]).toArray(String[]::new);
    }

    private void place(UUID id, List<Shift> shifts) {
        database.update(
                """
                insert into roster_shift (roster_id, receptionist, counter_id)
                select ?, s.receptionist, s.counter::uuid from unnest(?::text[], ?::text[]) as s (receptionist, counter)""",
                id,
                shifts.stream().map(Shift::receptionist).toArray(String[]::new),
                shifts.stream().map(s -> s.counter().toString()).toArray(String[]::new));
    }

    private void check(String centre, List<Shift> shifts) {
        var known = new ArrayList<>(counters(centre));
        var seen = new HashSet<String>();
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        for (int i = 0; i < shifts.size(); i++) {
            var shift = shifts.get(i);
            if (!known.contains(shift.counter())) {
                problem.violation("shifts[" + i + "].counter", "CounterOfCentre", "rule.counter.OfCentre", centre);
            }
            if (!seen.add(shift.receptionist())) {
                problem.violation("shifts[" + i + "].receptionist", "OnePlace", "rule.counter.OnePlace");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** Those that are open, in the order in which people move. */
    private List<UUID> counters(String centre) {
        return database.query(
                row -> row.getObject(1, UUID.class),
                "select id from counter where agency_code = ? and not closed order by number",
                centre);
    }
}
