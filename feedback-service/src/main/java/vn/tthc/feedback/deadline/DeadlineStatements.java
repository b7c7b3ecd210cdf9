package vn.tthc.feedback.deadline;

/**
 * Each finds legal times that nobody was told of, remembers for which due date they are told now, and writes the warnings,
 * in one statement. Rows that another replica has in hand are passed by. The agencies whose calendars count come in beside
 * them, as what a level of escalation means in their days: {@code (agency, level, at)}.
 */
final class DeadlineStatements {

    private static final String COLUMNS = """
            id, kind, report_id, report_code, duty, agency_code, told_agency, level, due_at, raised_at, next_at""";

    static final String SOON = """
            with found as (
                select id from report where due_at is not null and soon_told_for is distinct from due_at
                and soon_at <= ?::timestamptz and due_at >= ?::timestamptz
                order by soon_at limit ? for update skip locked),
            told as (update report r set soon_told_for = r.due_at from found f where r.id = f.id returning r.*)
            insert into report_warning (%s)
            select gen_random_uuid(), 'DUE_SOON', id, code, duty, agency_code, agency_code, 0, due_at, ?::timestamptz, null
            from told on conflict do nothing returning *""".formatted(COLUMNS);

    static final String LATE = """
            with found as (
                select id from report where due_at is not null and late_told_for is distinct from due_at
                and due_at < ?::timestamptz order by due_at limit ? for update skip locked),
            told as (update report r set late_told_for = r.due_at from found f where r.id = f.id returning r.*)
            insert into report_warning (%s)
            select gen_random_uuid(), 'OVERDUE', t.id, t.code, t.duty, t.agency_code, t.agency_code, 0, t.due_at,
                ?::timestamptz, next.at
            from told t left join unnest(?::text[], ?::int[], ?::timestamptz[]) as next (agency, level, at)
                on next.agency = t.agency_code and next.level = 1
            on conflict do nothing returning *""".formatted(COLUMNS);

    /** The agency above whoever was told last, while the same time is still running over. */
    static final String ESCALATIONS = """
            with found as materialized (
                select w.*, r.due_at is not distinct from w.due_at and r.agency_code = w.agency_code as stands
                from report_warning w join report r on r.id = w.report_id
                where w.next_at <= ?::timestamptz order by w.next_at limit ? for update of w skip locked),
            told as (update report_warning w set next_at = null from found f where w.id = f.id returning w.id)
            insert into report_warning (%s)
            select gen_random_uuid(), 'ESCALATED', f.report_id, f.report_code, f.duty, f.agency_code, up.code, f.level + 1,
                f.due_at, ?::timestamptz, next.at
            from found f join told t on t.id = f.id
            cross join lateral (
                select above.code from agency own
                join agency above on starts_with(own.path, above.path) and above.code <> own.code
                where own.code = f.told_agency order by length(above.path) desc limit 1) up
            left join unnest(?::text[], ?::int[], ?::timestamptz[]) as next (agency, level, at)
                on next.agency = f.agency_code and next.level = f.level + 2
            where f.stands
            on conflict do nothing returning *""".formatted(COLUMNS);

    /** Agencies of which something is to be told. */
    static final String LATE_AGENCIES = """
            select agency_code from report
            where due_at is not null and late_told_for is distinct from due_at and due_at < ?::timestamptz
            union select agency_code from report_warning where next_at <= ?::timestamptz""";

    private DeadlineStatements() {}
}
