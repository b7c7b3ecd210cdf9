package vn.tthc.catalog.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;

/** The public procedures in force on a day, some at a time: a transaction never lasts as long as a slow client. */
@ApplicationScoped
@Transactional
class ExportRows {

    private static final int SOME = 200;

    private static final String IN_FORCE = """
              from procedure_validity k
              join procedure_version v on v.id = k.version_id
              join publication_decision d on d.id = v.decision_id
              join sector s on s.code = v.sector_code
              left join procedure_delivery o on o.procedure_code = k.procedure_code and o.valid @> cast(:today as date)
             where k.recorded_to is null and k.valid @> cast(:today as date) and not v.internal
               and k.procedure_code > :after
             order by k.procedure_code limit :rows""";

    private final Sql sql;

    ExportRows(Sql sql) {
        this.sql = sql;
    }

    /** A procedure as one line of JSON. */
    record Line(String code, String json) {}

    /** A procedure as one row of a table. */
    record TableRow(
            String code,
            String name,
            String sectorCode,
            String sectorName,
            String levels,
            String subjects,
            String online,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String decisionNumber) {}

    List<Line> lines(LocalDate today, String after) {
        return read("""
                select k.procedure_code, cast(jsonb_build_object(
                    'code', k.procedure_code, 'name', v.name,
                    'sector', jsonb_build_object('code', s.code, 'name', s.name),
                    'versionId', v.id, 'version', v.number, 'validFrom', k.valid_from, 'validTo', k.valid_to,
                    'decision', jsonb_build_object('number', d.number, 'issuingAgency', d.issuing_agency,
                        'signedOn', d.signed_on, 'effectiveOn', d.effective_on),
                    'onlineLevel', coalesce(o.online_level, v.stated_online_level),
                    'document', v.document) as text)
                """, today, after, t -> new Line(t.get(0, String.class), t.get(1, String.class)));
    }

    List<TableRow> table(LocalDate today, String after) {
        return read(
                """
                select k.procedure_code, v.name, s.code, s.name,
                       array_to_string(catalog_texts(v.document -> 'levels'), ', '),
                       array_to_string(catalog_texts(v.document -> 'subjectTypes'), ', '),
                       coalesce(o.online_level, v.stated_online_level),
                       k.valid_from, k.valid_to, d.number
                """,
                today,
                after,
                t -> new TableRow(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        t.get(4, String.class),
                        t.get(5, String.class),
                        t.get(6, String.class),
                        Sql.day(t, 7),
                        Sql.date(t, 8),
                        t.get(9, String.class)));
    }

    /** What changes whenever an export would say something else. */
    String state() {
        return String.valueOf(sql.rows("select cast(max(transaction_id) as text) from procedure_change")
                .getSingleResult()
                .get(0, String.class));
    }

    private <T> List<T> read(String select, LocalDate today, String after, Function<jakarta.persistence.Tuple, T> row) {
        return sql
                .rows(select + IN_FORCE)
                .setParameter("today", today)
                .setParameter("after", after)
                .setParameter("rows", SOME)
                .getResultList()
                .stream()
                .map(row)
                .toList();
    }
}
