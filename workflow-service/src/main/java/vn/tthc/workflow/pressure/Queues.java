package vn.tthc.workflow.pressure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** Where tasks stand in the queues of their desks, and how fast those move. */
@ApplicationScoped
class Queues {

    /** Days looked back on for the pace of a desk. */
    private static final int DAYS = 14;

    private static final String PLACES = """
            with done as (
                select agency_code, role, count(*) as n from task
                where closed_at >= ?::timestamptz and state = 'DONE' group by agency_code, role),
            line as (
                select t.id, row_number() over (partition by t.agency_code, t.role order by t.rank_at, t.id) - 1 as n
                from task t where t.closed_at is null and t.state = 'OPEN'),
            held as (
                select agency_code, role, count(distinct holder) as hands, count(*) as n from task
                where closed_at is null and state = 'CLAIMED' group by agency_code, role)
            select t.id, t.step_code, t.hours, p.dossier_due_at, p.calendar_version_id, p.definition_id,
                case when t.state = 'OPEN' then line.n + coalesce(held.n, 0) else 0 end as ahead,
                coalesce(done.n, 0) as done, coalesce(held.hands, 0) as hands
            from task t
            join process p on p.id = t.process_id and p.state = 'RUNNING'
            left join line on line.id = t.id
            left join done on done.agency_code = t.agency_code and done.role = t.role
            left join held on held.agency_code = t.agency_code and held.role = t.role
            where t.closed_at is null and t.state in ('OPEN', 'CLAIMED') and t.carries
                and t.forecast_told_for is distinct from p.dossier_due_at
                and p.dossier_due_at > ?::timestamptz and p.dossier_due_at <= ?::timestamptz and t.id > ?
            order by t.id limit ?""";

    private static final String RAISE = """
            with found as (
                select t.id, f.due, f.reckoning
                from unnest(?::uuid[], ?::timestamptz[], ?::jsonb[]) as f (id, due, reckoning)
                join task t on t.id = f.id
                where t.forecast_told_for is distinct from f.due and t.closed_at is null
                for update of t skip locked),
            told as (
                update task t set forecast_told_for = f.due from found f where t.id = f.id
                returning t.*, f.due, f.reckoning)
            insert into warning (%s, reckoning)
            select gen_random_uuid(), 'FORECAST', 'STEP', t.id, t.id, t.process_id, t.application_id, t.dossier_code,
                t.procedure_name, t.step_code, t.step_name, t.agency_code, who.agency, 0, t.due, ?::timestamptz,
                null::timestamptz, t.reckoning
            from told t join process p on p.id = t.process_id
            cross join lateral (values (t.agency_code), (p.competent_agency)) as who (agency)
            on conflict do nothing returning *""".formatted(Warning.COLUMNS);

    private final Database database;

    Queues(Database database) {
        this.database = database;
    }

    /**
     * One task in the queue of its desk.
     *
     * @param done tasks that the desk did in the days looked back on
     * @param hands people who hold something there
     */
    record Place(
            UUID taskId,
            String stepCode,
            int hours,
            Instant dossierDueAt,
            String calendar,
            UUID definitionId,
            long ahead,
            long done,
            long hands) {

        private static Place of(ResultSet row) throws SQLException {
            return new Place(
                    row.getObject("id", UUID.class),
                    row.getString("step_code"),
                    row.getInt("hours"),
                    row.getObject("dossier_due_at", OffsetDateTime.class).toInstant(),
                    row.getString("calendar_version_id"),
                    row.getObject("definition_id", UUID.class),
                    row.getLong("ahead"),
                    row.getLong("done"),
                    row.getLong("hands"));
        }
    }

    /** A dossier that will be late. */
    record Foreseen(UUID taskId, Instant dossierDueAt, String reckoning) {}

    /** A page of tasks whose dossiers are due in this time, of which nobody was told yet. */
    @Transactional(MANDATORY)
    List<Place> places(Instant from, Instant to, UUID after, int limit) {
        var since = from.minus(Duration.ofDays(DAYS));
        return database.query(Place::of, PLACES, since.toString(), from.toString(), to.toString(), after, limit);
    }

    /** Writes the warnings of those that nobody was told of meanwhile. */
    @Transactional(MANDATORY)
    List<Warning> raise(List<Foreseen> foreseen, Instant now) {
        return database.query(
                Warning::of,
                RAISE,
                foreseen.stream().map(one -> one.taskId().toString()).toArray(String[]::new),
                foreseen.stream().map(one -> one.dossierDueAt().toString()).toArray(String[]::new),
                foreseen.stream().map(Foreseen::reckoning).toArray(String[]::new),
                now.toString());
    }

    /** How many hours were worked in the days looked back on. */
    static int hoursLookedBackOn(WorkingCalendar calendar, Instant now) {
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var minutes = today.minusDays(DAYS)
                .datesUntil(today)
                .flatMap(day -> calendar.hoursOn(day).stream())
                .mapToLong(hours -> Duration.between(hours.from(), hours.to()).toMinutes())
                .sum();
        return (int) (minutes / 60);
    }
}
