package vn.tthc.workflow.evaluation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.workflow.process.LegalTime;
import vn.tthc.workflow.reference.Calendars;

/** Takes processes that are over, puts down what came of them, and tells it. */
@ApplicationScoped
class Evaluations {

    /** One whose calendar has not arrived is left for later. */
    private static final String TAKE = """
            with taken as (
                select p.id from process p where p.finished_at is not null and p.evaluated_at is null
                    and p.state <> 'CANCELLED'
                    and exists (select 1 from calendar c where c.version_id = p.calendar_version_id)
                order by p.finished_at, p.id limit ? for update of p skip locked)
            update process p set evaluated_at = ?::timestamptz from taken t where p.id = t.id
            returning p.id, p.application_id, p.dossier_code, p.procedure_code, p.calendar_version_id, p.started_at,
                p.finished_at, p.dossier_due_at""";

    private static final String WORKS = """
            select t.process_id, t.agency_code, 'HANDLING' as role, t.opened_at as began, t.closed_at as ended,
                t.hours * 60 as share, t.due_at, t.holder
            from task t where t.process_id = any(?::uuid[]) and t.state in ('DONE', 'RETURNED')
            union all
            select c.process_id, c.to_agency, 'CONSULTED', c.asked_at, coalesce(c.answered_at, p.finished_at),
                null, c.due_at, null
            from consultation c join process p on p.id = c.process_id
            where c.process_id = any(?::uuid[]) and c.state <> 'CANCELLED'""";

    private static final String PAUSES = """
            select process_id, from_at, to_at, obligation_id is null and supplement_id is not null as asked
            from process_pause where process_id = any(?::uuid[]) and to_at is not null""";

    private static final String WRITE = """
            insert into evaluation (process_id, agency_code, role, application_id, dossier_code, procedure_code,
                finished_at, due_at, steps, late_steps, spent_minutes, share_minutes, agencies, contacts,
                dossier_points, agency_points, contact_points)
            select p.id, e.agency, e.role, p.application_id, p.dossier_code, p.procedure_code, p.finished_at,
                p.dossier_due_at, e.n[1], e.n[2], e.n[3], e.n[4], e.n[5], e.n[6], e.n[7], e.n[8], e.n[9]
            from (select id, agency, role, string_to_array(numbers, ',')::bigint[] as n
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as r (id, agency, role, numbers)) e
            join process p on p.id = e.id
            on conflict do nothing""";

    private final Database database;
    private final Calendars calendars;
    private final Outbox outbox;

    Evaluations(Database database, Calendars calendars, Outbox outbox) {
        this.database = database;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    private record Over(
            UUID id,
            UUID applicationId,
            String dossierCode,
            String procedureCode,
            String calendar,
            Instant startedAt,
            Instant finishedAt,
            Instant dueAt) {}

    private record Stop(UUID processId, Pause pause, boolean asked) {}

    /** What was done from when to when; the share of an answer is the time it was given. */
    private record Span(
            UUID processId,
            String agencyCode,
            String role,
            @Nullable String officer,
            Instant began,
            Instant ended,
            int share,
            Instant dueAt) {}

    /** Answers how many it took. */
    @Transactional(MANDATORY)
    int evaluate(int most, Instant now) {
        var over = database.query(Evaluations::over, TAKE, most, now.toString());
        var ids = over.stream().map(one -> one.id().toString()).toArray(String[]::new);
        var spans = by(database.query(Evaluations::span, WORKS, ids, ids), Span::processId);
        var stops = by(database.query(Evaluations::stop, PAUSES, (Object) ids), Stop::processId);
        var settled = over.stream()
                .map(one ->
                        settled(one, spans.getOrDefault(one.id(), List.of()), stops.getOrDefault(one.id(), List.of())))
                .toList();
        write(settled.stream().flatMap(one -> one.evaluate().stream()).toList());
        outbox.publish(() -> settled.stream().<Event>map(one -> one.told(now)).toList());
        return over.size();
    }

    private Settled settled(Over over, List<Span> spans, List<Stop> stops) {
        var calendar = calendars.find(over.calendar()).orElseThrow();
        var time = new LegalTime(calendar, stops.stream().map(Stop::pause).toList(), over.startedAt());
        return new Settled(
                over.id(),
                over.applicationId(),
                over.dossierCode(),
                over.procedureCode(),
                over.finishedAt(),
                over.dueAt(),
                (int) stops.stream().filter(Stop::asked).count(),
                spans.stream().map(span -> work(span, time)).toList());
    }

    private static Settled.Work work(Span span, LegalTime time) {
        var share = span.share() > 0 ? span.share() : time.minutes(span.began(), span.dueAt());
        return new Settled.Work(
                span.agencyCode(),
                span.role(),
                span.officer(),
                time.minutes(span.began(), span.ended()),
                share,
                span.ended().isAfter(span.dueAt()));
    }

    private void write(List<Evaluation> evaluations) {
        database.update(
                WRITE,
                column(evaluations, one -> one.processId().toString()),
                column(evaluations, Evaluation::agencyCode),
                column(evaluations, Evaluation::role),
                column(evaluations, Evaluations::numbers));
    }

    private static String numbers(Evaluation one) {
        return "%d,%d,%d,%d,%d,%d,%d,%d,%d"
                .formatted(
                        one.steps(),
                        one.lateSteps(),
                        one.spentMinutes(),
                        one.shareMinutes(),
                        one.agencies(),
                        one.contacts(),
                        one.dossierPoints(),
                        one.agencyPoints(),
                        one.contactPoints());
    }

    private static String[] column(List<Evaluation> rows, Function<Evaluation, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> Map<UUID, List<T>> by(List<T> rows, Function<T, UUID> process) {
        return rows.stream().collect(Collectors.groupingBy(process));
    }

    private static Over over(ResultSet row) throws SQLException {
        return new Over(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getString("procedure_code"),
                row.getString("calendar_version_id"),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "dossier_due_at"));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("process_id", UUID.class),
                row.getString("agency_code"),
                row.getString("role"),
                row.getString("holder"),
                instant(row, "began"),
                instant(row, "ended"),
                row.getInt("share"),
                instant(row, "due_at"));
    }

    private static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getObject("process_id", UUID.class),
                new Pause(instant(row, "from_at"), instant(row, "to_at")),
                row.getBoolean("asked"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
