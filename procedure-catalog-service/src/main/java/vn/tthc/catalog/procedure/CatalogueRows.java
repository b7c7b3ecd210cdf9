package vn.tthc.catalog.procedure;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.id.Ids;

/**
 * The tables of versions and their validity. Each statement takes all of its rows as one JSON parameter: a decision of
 * two thousand procedures costs as many statements as one of two.
 */
@ApplicationScoped
class CatalogueRows {

    /** Any number will do, as long as nothing else in this database takes it. */
    private static final long PUBLICATION_LOCK = 0x7474686343415401L;

    private final Sql sql;
    private final Clock clock;

    CatalogueRows(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record LastNumber(String code, int number) {}

    record Known(String code, Timeline.Period period) {}

    /** A row that is no longer what we know, and what the next says; without {@code from} there is none. */
    private record Restating(
            UUID old,
            UUID next,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            @Nullable String ended) {

        static Restating of(Change.Restated restated, UUID next) {
            var now = restated.becomes();
            var old = restated.was().validityId();
            var ended = restated.cause().ends() ? restated.cause().name() : null;
            return now == null
                    ? new Restating(old, next, null, null, null, ended)
                    : new Restating(old, next, now.from(), now.to(), now.successor(), ended);
        }
    }

    /** A row that the last change of its procedure took by ending it. */
    record Taken(String code, Timeline.Period period, UUID decisionId, boolean replaced) {}

    /** A version as it is kept. */
    record Stored(
            UUID id, String code, int number, ProcedureDocument document, String decisionNumber, Instant publishedAt) {

        VersionEvents.Version version(LocalDate from, @Nullable LocalDate to) {
            return new VersionEvents.Version(id, code, number, document, from, to, decisionNumber, publishedAt);
        }
    }

    private record NewVersion(
            UUID id,
            UUID validity,
            String code,
            int number,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String successor,
            boolean continues,
            @Nullable String replaces,
            String hash,
            ProcedureDocument document) {}

    void lockPublication() {
        sql.statement("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", PUBLICATION_LOCK)
                .getResultList();
    }

    List<LastNumber> lastNumbers(Collection<String> codes) {
        return tuples("""
                select procedure_code, max(number) from procedure_version
                 where procedure_code in (select jsonb_array_elements_text(cast(:rows as jsonb)))
                 group by procedure_code""", codes).stream()
                .map(t -> new LastNumber(t.get(0, String.class), t.get(1, Integer.class)))
                .toList();
    }

    List<Known> known(Collection<String> codes) {
        return tuples("""
                select k.procedure_code, k.id, k.version_id, v.number, k.valid_from, k.valid_to, k.successor_code,
                       v.decision_id, v.content_hash, v.continues, v.replaces_code
                  from procedure_validity k join procedure_version v on v.id = k.version_id
                 where k.recorded_to is null
                   and k.procedure_code in (select jsonb_array_elements_text(cast(:rows as jsonb)))""", codes).stream()
                .map(t -> new Known(t.get(0, String.class), period(t)))
                .toList();
    }

    /** What ended procedures took from them, where nothing has changed since. */
    List<Taken> taken(Collection<String> codes) {
        return tuples("""
                select k.procedure_code, k.id, k.version_id, v.number, k.valid_from, k.valid_to, k.successor_code,
                       v.decision_id, v.content_hash, v.continues, v.replaces_code, k.ended_by,
                       k.ended_as = 'REPLACED'
                  from (select procedure_code, max(greatest(recorded_from, recorded_to)) as at
                          from procedure_validity
                         where procedure_code in (select jsonb_array_elements_text(cast(:rows as jsonb)))
                         group by procedure_code) last
                  join procedure_validity k on k.procedure_code = last.procedure_code and k.recorded_to = last.at
                  join procedure_version v on v.id = k.version_id
                 where k.ended_by is not null""", codes).stream()
                .map(t -> new Taken(t.get(0, String.class), period(t), t.get(11, UUID.class), t.get(12, Boolean.class)))
                .toList();
    }

    private static Timeline.Period period(Tuple t) {
        return new Timeline.Period(
                t.get(1, UUID.class),
                t.get(2, UUID.class),
                t.get(3, Integer.class),
                Sql.day(t, 4),
                Sql.date(t, 5),
                t.get(6, String.class),
                new Timeline.Source(
                        t.get(7, UUID.class),
                        t.get(8, String.class),
                        t.get(9, Boolean.class),
                        t.get(10, String.class)));
    }

    Map<UUID, Stored> versions(Collection<UUID> ids) {
        return tuples("""
                select v.id, v.procedure_code, v.number, cast(v.document as text), d.number, v.published_at
                  from procedure_version v join publication_decision d on d.id = v.decision_id
                 where v.id in (select cast(jsonb_array_elements_text(cast(:rows as jsonb)) as uuid))""", ids).stream()
                .map(t -> new Stored(
                        t.get(0, UUID.class),
                        t.get(1, String.class),
                        t.get(2, Integer.class),
                        sql.read(t.get(3, String.class), ProcedureDocument.class),
                        t.get(4, String.class),
                        Sql.moment(t, 5)))
                .collect(toMap(Stored::id, s -> s));
    }

    void restate(Published decision, List<Change.Restated> restated) {
        var restatings = restated.stream()
                .map(r -> Restating.of(r, Ids.at(clock.instant())))
                .toList();
        update("""
                update procedure_validity k
                   set recorded_to = greatest(k.recorded_from, :now), ended_as = r.ended,
                       ended_by = case when r.ended is not null then cast(:decision as uuid) end
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(old uuid, ended text)
                 where k.id = r.old and k.recorded_to is null""", restatings)
                .setParameter("now", decision.at())
                .setParameter("decision", decision.decisionId())
                .executeUpdate();
        update("""
                insert into procedure_validity (id, version_id, procedure_code, decision_id, valid_from, valid_to,
                    successor_code, recorded_from)
                select r.next, k.version_id, k.procedure_code, :decision, r."from", r."to", r.successor,
                       greatest(k.recorded_to, :now)
                  from jsonb_to_recordset(cast(:rows as jsonb))
                         as r(old uuid, next uuid, "from" date, "to" date, successor text)
                  join procedure_validity k on k.id = r.old
                 where r."from" is not null""", restatings)
                .setParameter("decision", decision.decisionId())
                .setParameter("now", decision.at())
                .executeUpdate();
    }

    void open(Published decision, List<Change> changes) {
        var versions = changes.stream().map(this::newVersion).toList();
        update("""
                insert into procedure (code, created_at)
                select r.code, :now from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text)
                on conflict (code) do nothing""", versions).setParameter("now", decision.at()).executeUpdate();
        update("""
                insert into procedure_version (id, procedure_code, number, decision_id, name, sector_code, internal,
                    document, content_hash, continues, replaces_code, published_at)
                select r.id, r.code, r.number, :decision, r.document ->> 'name', r.document ->> 'sectorCode',
                       r.code ~ '^[56]' or coalesce(cast(r.document ->> 'internal' as boolean), false), r.document, r.hash,
                       r.continues, r.replaces, :now
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as r(id uuid, code text, number int, document jsonb, hash text, continues boolean, replaces text)""", versions)
                .setParameter("decision", decision.decisionId())
                .setParameter("now", decision.at())
                .executeUpdate();
        update("""
                insert into procedure_validity (id, version_id, procedure_code, decision_id, valid_from, valid_to,
                    successor_code, recorded_from)
                select r.validity, r.id, r.code, :decision, r."from", r."to", r.successor, :now
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as r(id uuid, validity uuid, code text, "from" date, "to" date, successor text)""", versions)
                .setParameter("decision", decision.decisionId())
                .setParameter("now", decision.at())
                .executeUpdate();
        update("""
                insert into procedure_agency (version_id, agency_code, role)
                select distinct r.id, a.code, a.role
                  from jsonb_to_recordset(cast(:rows as jsonb)) as r(id uuid, document jsonb),
                       lateral (select jsonb_array_elements_text(r.document -> 'executingAgencies') as code,
                                       'EXECUTING' as role
                                union all
                                select jsonb_array_elements_text(r.document -> 'coordinatingAgencies'),
                                       'COORDINATING') a""", versions).executeUpdate();
    }

    private NewVersion newVersion(Change change) {
        var opening = Objects.requireNonNull(change.opening());
        return new NewVersion(
                opening.versionId(),
                Ids.at(clock.instant()),
                change.procedureCode(),
                opening.number(),
                opening.from(),
                opening.to(),
                opening.successor(),
                opening.continues(),
                opening.replaces(),
                ContentHash.of(opening.document()),
                opening.document());
    }

    private Query update(String statement, Object rows) {
        return sql.statement(statement).setParameter("rows", sql.json(rows));
    }

    private List<Tuple> tuples(String select, Collection<?> rows) {
        return sql.rows(select).setParameter("rows", sql.json(rows)).getResultList();
    }
}
