package vn.tthc.workflow.pressure;

/**
 * Each finds clocks of one kind that nobody was told of, remembers for which due date they are told now, and writes the
 * warnings, in one statement. Rows that another replica has in hand are passed by. Answers the warnings with how many
 * clocks were dealt with; one row without a warning where there was none to write.
 */
final class ClockStatements {

    private static final String ANSWER = """
            select d.n as dealt_with, r.* from (select count(*) as n from told) d left join raised r on true""";

    private static final String RUNNING_STEP = """
            t.closed_at is null and t.late_told_for is distinct from t.due_at
            and t.state in ('OPEN', 'CLAIMED', 'IN_TRANSIT')""";

    private static final String WARNING_OF_STEP = """
            gen_random_uuid(), ?, 'STEP', t.id, t.id, t.process_id, t.application_id, t.dossier_code, t.procedure_name,
            t.step_code, t.step_name, t.agency_code, t.agency_code, 0, t.due_at, ?::timestamptz""";

    /** A quarter of a step's time before it is due, one to eight working hours; a step of one hour is not told of. */
    static final String STEPS_SOON = """
            with found as (
                select t.id from task t join process p on p.id = t.process_id and p.state = 'RUNNING'
                join unnest(?::text[], ?::int[], ?::timestamptz[]) as lead (calendar, hours, until)
                    on lead.calendar = p.calendar_version_id and lead.hours = greatest(1, least(8, t.hours / 4))
                    and t.due_at <= lead.until
                where %s and t.hours > 1 and t.soon_told_for is distinct from t.due_at
                    and t.due_at > ?::timestamptz and t.due_at <= ?::timestamptz
                order by t.due_at, t.id limit ? for update of t skip locked),
            told as (update task t set soon_told_for = t.due_at from found f where t.id = f.id returning t.*),
            raised as (insert into warning (%s) select %s, null::timestamptz from told t on conflict do nothing returning *)
            """.formatted(RUNNING_STEP, Warning.COLUMNS, WARNING_OF_STEP) + ANSWER;

    static final String STEPS_LATE = """
            with found as (
                select t.id, p.calendar_version_id as calendar
                from task t join process p on p.id = t.process_id and p.state = 'RUNNING'
                where %s and t.due_at < ?::timestamptz
                order by t.due_at, t.id limit ? for update of t skip locked),
            told as (
                update task t set late_told_for = t.due_at from found f where t.id = f.id returning t.*, f.calendar),
            raised as (
                insert into warning (%s) select %s, next.at from told t
                left join unnest(?::text[], ?::int[], ?::timestamptz[]) as next (calendar, level, at)
                    on next.calendar = t.calendar and next.level = 1
                on conflict do nothing returning *)
            """.formatted(RUNNING_STEP, Warning.COLUMNS, WARNING_OF_STEP) + ANSWER;

    private static final String WARNING_OF_CONSULTATION = """
            gen_random_uuid(), ?, 'CONSULTATION', c.id, c.task_id, c.process_id, c.application_id, c.dossier_code,
            c.procedure_name, t.step_code, t.step_name, c.to_agency, who.agency, who.level, c.due_at, ?::timestamptz,
            null::timestamptz
            from told c join task t on t.id = c.task_id join process p on p.id = c.process_id""";

    /** Eight working hours before its answer is due, the asked agency. */
    static final String CONSULTATIONS_SOON = """
            with found as (
                select c.id from consultation c join process p on p.id = c.process_id and p.state = 'RUNNING'
                join unnest(?::text[], ?::int[], ?::timestamptz[]) as lead (calendar, hours, until)
                    on lead.calendar = p.calendar_version_id and lead.hours = 8 and c.due_at <= lead.until
                where c.state = 'ASKED' and c.late_told_for is distinct from c.due_at
                    and c.soon_told_for is distinct from c.due_at
                    and c.due_at > ?::timestamptz and c.due_at <= ?::timestamptz
                order by c.due_at, c.id limit ? for update of c skip locked),
            told as (update consultation c set soon_told_for = c.due_at from found f where c.id = f.id returning c.*),
            raised as (
                insert into warning (%s) select %s cross join lateral (values (c.to_agency, 0)) as who (agency, level)
                on conflict do nothing returning *)
            """.formatted(Warning.COLUMNS, WARNING_OF_CONSULTATION) + ANSWER;

    /**
     * The asked agency, the one that waits for it, and the head of the one-stop that took the dossier in (NĐ 61/2018 Điều
     * 19.5).
     */
    static final String CONSULTATIONS_LATE = """
            with found as (
                select c.id from consultation c join process p on p.id = c.process_id and p.state = 'RUNNING'
                where c.state = 'ASKED' and c.late_told_for is distinct from c.due_at and c.due_at < ?::timestamptz
                order by c.due_at, c.id limit ? for update of c skip locked),
            told as (update consultation c set late_told_for = c.due_at from found f where c.id = f.id returning c.*),
            raised as (
                insert into warning (%s) select %s
                cross join lateral (
                    values (c.to_agency, 0), (c.from_agency, 1), (p.receiving_agency, 1)) as who (agency, level)
                on conflict do nothing returning *)
            """.formatted(Warning.COLUMNS, WARNING_OF_CONSULTATION) + ANSWER;

    /** Up the tree of agencies from whoever was told last, for as many levels as there are rules. */
    static final String ESCALATIONS = """
            with found as materialized (
                select w.*, p.calendar_version_id as calendar,
                    t.closed_at is null and t.due_at = w.due_at and t.agency_code = w.agency_code as stands,
                    t.state <> 'WAITING' and p.state = 'RUNNING' as runs
                from warning w join task t on t.id = w.task_id join process p on p.id = w.process_id
                where w.next_at <= ?::timestamptz order by w.next_at limit ? for update of w skip locked),
            told as (
                update warning w set next_at = case when f.stands and not f.runs then ?::timestamptz end
                from found f where w.id = f.id returning w.id),
            raised as (
                insert into warning (%s)
                select gen_random_uuid(), 'ESCALATED', f.subject, f.subject_id, f.task_id, f.process_id,
                    f.application_id, f.dossier_code, f.procedure_name, f.step_code, f.step_name, f.agency_code,
                    up.code, f.level + 1, f.due_at, ?::timestamptz, next.at
                from found f
                cross join lateral (
                    select above.code from agency own
                    join agency above on starts_with(own.path, above.path) and above.code <> own.code
                    where own.code = f.told_agency order by length(above.path) desc limit 1) up
                left join unnest(?::text[], ?::int[], ?::timestamptz[]) as next (calendar, level, at)
                    on next.calendar = f.calendar and next.level = f.level + 2
                where f.stands and f.runs
                on conflict do nothing returning *)
            """.formatted(Warning.COLUMNS) + ANSWER;

    private ClockStatements() {}
}
