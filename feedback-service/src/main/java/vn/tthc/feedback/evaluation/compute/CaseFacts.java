package vn.tthc.feedback.evaluation.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/**
 * The dossiers of a unit in a period: those that it or an agency below it decided and that ended then, and those in whose
 * internal process it took part. One query reads all dossiers, one all work of officers.
 */
@ApplicationScoped
class CaseFacts {

    private static final String MINE = """
            with unit as materialized (
                select a.code from fact_agency a, fact_agency top where top.code = ? and starts_with(a.path, top.path)),
            mine as materialized (
                select application_id, bool_or(decides) as decides from (
                    select d.application_id, true as decides from fact_dossier d
                    where d.competent_agency in (select code from unit) and d.ended in ('COMPLETED', 'STOPPED')
                        and d.ended_at >= ?::timestamptz and d.ended_at < ?::timestamptz
                    union all
                    select t.application_id, false from fact_time t
                    where t.agency_code in (select code from unit) and t.officer = ''
                        and t.finished_at >= ?::timestamptz and t.finished_at < ?::timestamptz) found
                group by application_id)
            """;

    private static final String DOSSIERS = MINE + """
            , contact as (
                select c.application_id, count(*) filter (where c.guidance_ignored is not true) as times
                from fact_contact c join mine using (application_id) group by 1),
            work as (
                select t.application_id, array_agg(t.spent_minutes order by t.agency_code, t.process_id) as spent,
                    array_agg(t.share_minutes order by t.agency_code, t.process_id) as share
                from fact_time t join mine using (application_id)
                where t.officer = '' and t.agency_code in (select code from unit) group by 1),
            report as (
                select r.application_id, count(*) filter (where r.closed_at is not null and r.outcome = 'PROVEN') as proven,
                    count(*) filter (where r.kind = 'ADMINISTRATIVE_BEHAVIOUR' and r.closed_at is null) as open,
                    array_agg(r.officer order by r.officer) filter (
                        where r.closed_at is not null and r.outcome = 'PROVEN' and r.officer is not null) as against
                from fact_report r join mine using (application_id) group by 1)
            select d.application_id, coalesce(d.dossier_code, '') as dossier_code, mine.decides, d.due_at, d.ended_at,
                d.ended = 'STOPPED' as refused, coalesce(contact.times, 0) as contacts, d.channel, d.return_way,
                v.version_id is not null as version_known,
                exists (select 1 from fact_posting p
                    where p.version_id = d.version_id and p.agency_code in (d.receiving_agency, d.competent_agency)
                        and p.medium in ('BOARD', 'SCREEN') and p.posted_at <= d.received_at
                        and (p.removed_at is null or p.removed_at > d.received_at)) as on_board,
                coalesce(report.proven, 0) as proven, coalesce(report.open, 0) as open, report.against,
                work.spent, work.share
            from mine join fact_dossier d using (application_id)
                left join fact_version v on v.version_id = d.version_id
                left join contact using (application_id) left join work using (application_id)
                left join report using (application_id)
            where d.ended in ('COMPLETED', 'STOPPED')
            order by d.application_id""";

    private static final String WORK = MINE + """
            select t.officer, min(t.agency_code) as agency_code, t.application_id, sum(t.spent_minutes) as spent,
                sum(t.share_minutes) as share
            from fact_time t join mine using (application_id)
            where t.officer <> '' and t.agency_code in (select code from unit)
            group by t.officer, t.application_id order by t.officer, t.application_id""";

    private final Database database;

    CaseFacts(Database database) {
        this.database = database;
    }

    List<DossierFact> dossiers(String agency, Period period) {
        return database.query(CaseFacts::dossier, DOSSIERS, arguments(agency, period));
    }

    List<OfficerWork> works(String agency, Period period) {
        return database.query(CaseFacts::work, WORK, arguments(agency, period));
    }

    private static Object[] arguments(String agency, Period period) {
        var from = period.begins().toString();
        var to = period.ends().toString();
        return new Object[] {agency, from, to, from, to};
    }

    private static DossierFact dossier(ResultSet row) throws SQLException {
        return new DossierFact(
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getBoolean("decides"),
                instant(row, "due_at"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("refused"),
                row.getLong("contacts"),
                row.getString("channel"),
                row.getString("return_way"),
                row.getBoolean("version_known"),
                row.getBoolean("on_board"),
                row.getLong("proven"),
                row.getLong("open"),
                texts(row.getArray("against")),
                times(row));
    }

    private static List<DossierFact.Time> times(ResultSet row) throws SQLException {
        var spent = row.getArray("spent");
        if (spent == null) {
            return List.of();
        }
        var share = (Long[]) row.getArray("share").getArray();
        var times = new ArrayList<DossierFact.Time>();
        for (var minutes : (Long[]) spent.getArray()) {
            times.add(new DossierFact.Time(minutes, share[times.size()]));
        }
        return times;
    }

    private static OfficerWork work(ResultSet row) throws SQLException {
        return new OfficerWork(
                row.getString("officer"),
                row.getString("agency_code"),
                row.getObject("application_id", UUID.class),
                row.getLong("spent"),
                row.getLong("share"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
