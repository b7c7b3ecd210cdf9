package vn.tthc.catalog.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.VersionsSucceeded;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;

/**
 * A version that takes an earlier one's place keeps the published forms of the cases that it still has, so that answers
 * go on being checked from its first day. One statement, however many versions a decision publishes.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CarriedForms {

    private final Sql sql;
    private final Outbox outbox;
    private final Audit audit;

    CarriedForms(Sql sql, Outbox outbox, Audit audit) {
        this.sql = sql;
        this.outbox = outbox;
        this.audit = audit;
    }

    void carry(@Observes VersionsSucceeded succeeded) {
        var carried = carried(succeeded);
        List<Event> events =
                carried.stream().map(form -> event(form, succeeded.at())).toList();
        outbox.publish(() -> events);
        for (var form : carried) {
            var mark = new FormView.Mark(
                    form.get(0, UUID.class),
                    form.get(2, String.class),
                    form.get(3, String.class),
                    form.get(4, Integer.class),
                    Form.Status.PUBLISHED.name(),
                    form.get(5, String.class).length());
            audit.record("FORM_CARRIED", "form", mark.id().toString(), null, mark);
        }
    }

    private List<Tuple> carried(VersionsSucceeded succeeded) {
        return sql.rows("""
                        with carried as (
                            insert into procedure_form (id, version, version_id, procedure_code, case_code, number,
                                status, content, created_at, created_by, published_at, published_by, carried_from)
                            select uuidv7(), 0, s.after, f.procedure_code, f.case_code, 1, f.status, f.content, :at,
                                   f.created_by, :at, f.published_by, f.id
                              from jsonb_to_recordset(cast(:rows as jsonb)) as s(before uuid, after uuid, cases jsonb),
                                   lateral (select distinct on (p.case_code) p.* from procedure_form p
                                             where p.version_id = s.before and p.status = 'PUBLISHED'
                                               and jsonb_exists(s.cases, p.case_code)
                                             order by p.case_code, p.number desc) f
                            returning id, version_id, procedure_code, case_code, number, content)
                        select * from carried""")
                .setParameter("at", succeeded.at())
                .setParameter("rows", sql.json(succeeded.successions()))
                .getResultList();
    }

    private static Event event(Tuple form, Instant at) {
        return new ProcedureEvent.FormPublished(
                form.get(1, UUID.class).toString(),
                form.get(2, String.class),
                form.get(3, String.class),
                form.get(4, Integer.class),
                form.get(5, String.class),
                at);
    }
}
