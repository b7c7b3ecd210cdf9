package vn.tthc.catalog.procedure;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;

/** Reads procedures as they stood on a day, as we knew it at a moment. */
@ApplicationScoped
@Transactional
public class Procedures {

    private final Sql sql;

    Procedures(Sql sql) {
        this.sql = sql;
    }

    /** The version in force on a day; without {@code knownAt}, as we know it now. */
    public Optional<ProcedureView> on(String code, LocalDate day, @Nullable Instant knownAt) {
        return sql
                .rows("""
                select v.id, v.procedure_code, v.number, v.name, v.sector_code, s.name, k.valid_from, k.valid_to,
                       k.successor_code, d.id, d.number, d.issuing_agency, d.signed_on, d.effective_on, v.published_at,
                       cast(v.document as text), v.replaces_code
                  from procedure_validity k
                  join procedure_version v on v.id = k.version_id
                  join publication_decision d on d.id = v.decision_id
                  join sector s on s.code = v.sector_code
                 where k.procedure_code = :code and k.valid @> cast(:day as date)
                   and case when cast(:knownAt as timestamptz) is null then k.recorded_to is null
                            else k.recorded @> cast(:knownAt as timestamptz) end""")
                .setParameter("code", code)
                .setParameter("day", day)
                .setParameter("knownAt", knownAt)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> view(row, day));
    }

    /** The procedure that has taken the place of one that is no longer in force. */
    Optional<String> successor(String code) {
        return sql.rows("""
                        select successor_code from procedure_validity
                         where procedure_code = :code and recorded_to is null and successor_code is not null
                         order by valid_to desc limit 1""").setParameter("code", code).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .findFirst();
    }

    /** Everything that was ever known about a procedure's validity, oldest knowledge first. */
    List<VersionSpan> history(String code) {
        return sql.rows("""
                select v.id, v.number, v.name, k.valid_from, k.valid_to, k.successor_code, d.number, k.recorded_from,
                       k.recorded_to
                  from procedure_validity k
                  join procedure_version v on v.id = k.version_id
                  join publication_decision d on d.id = k.decision_id
                 where k.procedure_code = :code order by k.recorded_from, k.valid_from, v.number""").setParameter("code", code).getResultList().stream()
                .map(t -> new VersionSpan(
                        t.get(0, UUID.class),
                        t.get(1, Integer.class),
                        t.get(2, String.class),
                        Sql.day(t, 3),
                        Sql.date(t, 4),
                        t.get(5, String.class),
                        t.get(6, String.class),
                        Sql.moment(t, 7),
                        Sql.instant(t, 8)))
                .toList();
    }

    /** What a version says, in force or not. */
    Optional<String> document(String code, int number) {
        return sql.rows("""
                select cast(document as text) from procedure_version where procedure_code = :code and number = :number""").setParameter("code", code).setParameter("number", number).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .findFirst();
    }

    private ProcedureView view(Tuple t, LocalDate day) {
        var document = sql.read(t.get(15, String.class), ProcedureDocument.class);
        var code = t.get(1, String.class);
        var names = names(document, day);
        return new ProcedureView(
                code,
                t.get(3, String.class),
                new Reference(t.get(4, String.class), t.get(5, String.class)),
                t.get(0, UUID.class),
                t.get(2, Integer.class),
                Sql.day(t, 6),
                Sql.date(t, 7),
                t.get(8, String.class),
                t.get(16, String.class),
                new ProcedureView.Decision(
                        t.get(9, UUID.class),
                        t.get(10, String.class),
                        t.get(11, String.class),
                        Sql.day(t, 12),
                        Sql.day(t, 13)),
                Sql.moment(t, 14),
                document.receivableOnline(),
                EffectiveCases.of(code, document),
                named(document.executingAgencies(), names),
                named(document.coordinatingAgencies(), names),
                document);
    }

    /** What each agency was called on that day; its first name where it came later. */
    private Map<String, String> names(ProcedureDocument document, LocalDate day) {
        return sql
                .rows("""
                select distinct on (code) code, name from (
                    select code, name, valid_from from agency
                    union all select code, name, date '-infinity' from external_agency) a
                 where code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                 order by code, valid_from <= cast(:day as date) desc,
                          abs(cast(:day as date) - greatest(valid_from, date '1900-01-01'))""")
                .setParameter("day", day)
                .setParameter(
                        "codes",
                        sql.json(List.of(document.executingAgencies(), document.coordinatingAgencies()).stream()
                                .flatMap(List::stream)
                                .distinct()
                                .toList()))
                .getResultList()
                .stream()
                .collect(toMap(t -> t.get(0, String.class), t -> t.get(1, String.class)));
    }

    private static List<Reference> named(List<String> codes, Map<String, String> names) {
        return codes.stream().map(c -> new Reference(c, names.get(c))).toList();
    }
}
