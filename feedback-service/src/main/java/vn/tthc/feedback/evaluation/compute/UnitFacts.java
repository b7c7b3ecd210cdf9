package vn.tthc.feedback.evaluation.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tthc.platform.database.Database;

/** What the indices of a unit as a whole are found from: its procedures, its dossiers of the period, its reports. */
@ApplicationScoped
class UnitFacts {

    private static final String UNIT = """
            with unit as materialized (
                select a.code from fact_agency a, fact_agency top where top.code = ? and starts_with(a.path, top.path)),
            """;

    private static final String RECEIVED = UNIT + """
            received as materialized (
                select d.* from fact_dossier d where d.competent_agency in (select code from unit)
                    and d.received_at >= ?::timestamptz and d.received_at < ?::timestamptz),
            listed as materialized (
                select v.procedure_code, bool_or(v.receivable_online) as receivable_online from fact_version v
                where v.agencies && array(select code from unit) and v.valid_from < ?::date
                    and (v.valid_to is null or v.valid_to >= ?::date)
                group by 1
                union
                select r.procedure_code, false from received r
                where not exists (select 1 from fact_version v where v.procedure_code = r.procedure_code
                    and v.agencies && array(select code from unit) and v.valid_from < ?::date
                    and (v.valid_to is null or v.valid_to >= ?::date))),
            """;

    private static final String ONE_STOP = RECEIVED + """
            seen as (
                select r.procedure_code,
                    bool_and(coalesce(a.level in ('SERVICE_CENTRE', 'COMMUNE_CENTRE'), false)) as there
                from received r left join fact_agency a on a.code = r.receiving_agency group by 1),
            whole as (
                select d.procedure_code from fact_dossier d
                    left join fact_time t on t.application_id = d.application_id and t.officer = ''
                where d.competent_agency in (select code from unit) and d.ended in ('COMPLETED', 'STOPPED')
                    and d.ended_at >= ?::timestamptz and d.ended_at < ?::timestamptz
                group by 1 having bool_and(coalesce(t.agency_code = d.receiving_agency
                    and exists (select 1 from fact_agency a where a.code = d.receiving_agency
                        and a.level in ('SERVICE_CENTRE', 'COMMUNE_CENTRE')), false)))
            select (select count(*) from listed) as listed,
                (select count(*) from whole where procedure_code in (select procedure_code from listed)) as whole,
                (select count(*) from seen) as seen, (select count(*) from seen where there) as received""";

    private static final String ONLINE = RECEIVED + """
            offered as (
                select l.procedure_code from listed l
                where coalesce(
                    (select d.online_level in ('PARTIAL', 'FULL') or coalesce(d.legacy_level, 0) >= 3
                        from fact_delivery d where d.procedure_code = l.procedure_code and d.valid_from < ?::date
                            and (d.valid_to is null or d.valid_to >= ?::date)
                        order by d.valid_from desc limit 1),
                    l.receivable_online)),
            late as (
                select d.application_id from fact_dossier d
                where d.competent_agency in (select code from unit) and d.channel = 'ONLINE'
                    and d.ended in ('COMPLETED', 'STOPPED') and d.ended_at > d.due_at
                    and d.ended_at >= ?::timestamptz and d.ended_at < ?::timestamptz
                union
                select d.application_id from fact_dossier d
                where d.competent_agency in (select code from unit) and d.channel = 'ONLINE' and d.ended_at is null
                    and d.received_at < ?::timestamptz and d.due_at < ?::timestamptz
                union
                select d.application_id from fact_dossier d
                where d.competent_agency in (select code from unit) and d.channel = 'ONLINE'
                    and d.ended_at >= ?::timestamptz
                    and d.received_at < ?::timestamptz and d.due_at < ?::timestamptz)
            select (select count(*) from listed) as listed, (select count(*) from offered) as offered,
                (select count(*) from received) as dossiers,
                (select count(*) from received where channel = 'ONLINE') as online,
                (select count(*) from late) as late""";

    private static final String REPORTS = UNIT + """
            due as (
                select r.closed_at < ?::timestamptz as answered, r.late from fact_report r
                where r.agency_code in (select code from unit)
                    and r.due_at >= ?::timestamptz and r.due_at < ?::timestamptz)
            select count(*) as due, count(*) filter (where answered and not late) as on_time,
                count(*) filter (where answered is not true) as prolonged from due""";

    private final Database database;

    UnitFacts(Database database) {
        this.database = database;
    }

    UnitNumbers oneStop(String agency, Period period, Instant cut) {
        var from = period.begins().toString();
        var to = cut.toString();
        var day = period.to().toString();
        return one(
                row -> new UnitNumbers.OneStop(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                ONE_STOP,
                agency,
                from,
                to,
                day,
                day,
                day,
                day,
                from,
                to);
    }

    UnitNumbers online(String agency, Period period, Instant cut) {
        var from = period.begins().toString();
        var to = cut.toString();
        var values = new ArrayList<Object>(List.of(agency, from, to));
        values.addAll(Collections.nCopies(6, period.to().toString()));
        values.add(from);
        values.addAll(Collections.nCopies(6, to));
        return one(
                row -> new UnitNumbers.Online(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                ONLINE,
                values.toArray());
    }

    UnitNumbers reports(String agency, Period period, Instant cut) {
        var to = cut.toString();
        return one(
                row -> new UnitNumbers.Reports(row.getLong(1), row.getLong(2), row.getLong(3)),
                REPORTS,
                agency,
                to,
                period.begins().toString(),
                to);
    }

    private UnitNumbers one(Database.RowMapper<UnitNumbers> mapper, String sql, Object... values) {
        return database.query(mapper, sql, values).getFirst();
    }
}
