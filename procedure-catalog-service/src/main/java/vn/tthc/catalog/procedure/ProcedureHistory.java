package vn.tthc.catalog.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Who changed what about a procedure, by which decision and why. */
@ApplicationScoped
@Transactional
public class ProcedureHistory {

    private final Sql sql;

    ProcedureHistory(Sql sql) {
        this.sql = sql;
    }

    /**
     * One thing that a published decision did to a procedure.
     *
     * @param procedureCode the procedure that the decision names, which may be the one that replaces this one
     * @param version the one that was added, corrected, moved or cancelled; absent when the procedure ended
     * @param reason in the words of the decision's author
     * @param after which version was in force when, as it was known from then on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String kind,
            String procedureCode,
            @Nullable String replaces,
            @Nullable Integer version,
            @Nullable String reason,
            UUID decisionId,
            String decisionNumber,
            String issuingAgency,
            LocalDate signedOn,
            LocalDate effectiveOn,
            @Nullable UUID corrects,
            String publishedBy,
            Instant publishedAt,
            List<Span> after) {}

    /** One version's days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorCode) {}

    /** The last change of a procedure. */
    public record LastChange(
            String procedureCode, String kind, String decisionNumber, String publishedBy, Instant publishedAt) {}

    /** Where a page ended. */
    record Position(Instant publishedAt, UUID decisionId) {}

    /** Newest first. */
    Page<Entry> of(String code, PageRequest page) {
        var after = page.cursor(Position.class).orElse(null);
        var rows = sql
                .rows("""
                select i.kind, i.procedure_code, i.replaces, coalesce(v.number, i.version_number), i.change_note,
                       d.id, d.number, d.issuing_agency, d.signed_on, d.effective_on, d.corrects, d.published_by,
                       d.published_at, cast((
                         select jsonb_agg(jsonb_build_object('version', w.number, 'validFrom', k.valid_from,
                                    'validTo', k.valid_to, 'successorCode', k.successor_code) order by k.valid_from)
                           from procedure_validity k join procedure_version w on w.id = k.version_id
                          where k.procedure_code = :code and k.recorded @> coalesce(
                                  (select max(r.recorded_from) from procedure_validity r
                                    where r.procedure_code = :code and r.decision_id = d.id),
                                  d.published_at)) as text)
                  from (select decision_id, position from decision_item where procedure_code = :code
                        union select decision_id, position from decision_item where replaces = :code) mine
                  join decision_item i using (decision_id, position)
                  join publication_decision d on d.id = i.decision_id and d.status = 'PUBLISHED'
                  left join procedure_version v on v.id = i.version_id
                 where cast(:at as timestamptz) is null
                    or (d.published_at, d.id) < (cast(:at as timestamptz), cast(:id as uuid))
                 order by d.published_at desc, d.id desc limit :rows""")
                .setParameter("code", code)
                .setParameter("at", after == null ? null : after.publishedAt())
                .setParameter("id", after == null ? null : after.decisionId())
                .setParameter("rows", page.limit() + 1)
                .getResultList()
                .stream()
                .map(this::entry)
                .toList();
        return Page.of(rows, page, e -> new Position(e.publishedAt(), e.decisionId()), e -> e, null);
    }

    /** The last change of each of the procedures. */
    public List<LastChange> lastChanges(Collection<String> codes) {
        return sql.rows("""
                select distinct on (c.code) c.code, i.kind, d.number, d.published_by, d.published_at
                  from jsonb_array_elements_text(cast(:codes as jsonb)) as c(code)
                  join decision_item i on i.procedure_code = c.code or i.replaces = c.code
                  join publication_decision d on d.id = i.decision_id and d.status = 'PUBLISHED'
                 order by c.code, d.published_at desc""").setParameter("codes", sql.json(codes)).getResultList().stream()
                .map(t -> new LastChange(
                        t.get(0, String.class),
                        t.get(1, String.class),
                        t.get(2, String.class),
                        t.get(3, String.class),
                        Sql.moment(t, 4)))
                .toList();
    }

    private Entry entry(Tuple t) {
        var after = t.get(13, String.class);
        return new Entry(
                t.get(0, String.class),
                t.get(1, String.class),
                t.get(2, String.class),
                t.get(3, Integer.class),
                t.get(4, String.class),
                t.get(5, UUID.class),
                t.get(6, String.class),
                t.get(7, String.class),
                Sql.day(t, 8),
                Sql.day(t, 9),
                t.get(10, UUID.class),
                t.get(11, String.class),
                Sql.moment(t, 12),
                after == null ? List.of() : Arrays.asList(sql.read(after, Span[].class)));
    }
}
