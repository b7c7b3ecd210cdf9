package vn.tthc.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** The items of decisions, as their authors sent them; read and written many at a time. */
@ApplicationScoped
class Items {

    private static final int SOME = 200;

    private final Sql sql;

    Items(Sql sql) {
        this.sql = sql;
    }

    /** Writes all items of a draft, in place of those it had. */
    void replace(UUID decision, List<Item> items) {
        sql.statement("delete from decision_item where decision_id = :decision")
                .setParameter("decision", decision)
                .executeUpdate();
        add(decision, items);
    }

    void add(UUID decision, List<Item> items) {
        sql.statement("""
                        insert into decision_item (decision_id, position, kind, procedure_code, replaces, version_number, change_note,
                            document, base, version_id)
                        select :decision, r.position, r.kind, r."procedureCode", r.replaces, r.version, r."changeNote",
                               r.document, r.base, r."versionId"
                          from jsonb_to_recordset(cast(:rows as jsonb)) as r(position int, kind text,
                            "procedureCode" text, replaces text, version int, "changeNote" text, document jsonb, base uuid,
                            "versionId" uuid)""")
                .setParameter("decision", decision)
                .setParameter("rows", sql.json(items))
                .executeUpdate();
    }

    /** The next items after a position, with what they say. */
    List<Item> after(UUID decision, int position, int rows) {
        return sql
                .rows("""
                select position, kind, procedure_code, replaces, version_number, change_note, cast(document as text),
                       base, version_id
                  from decision_item where decision_id = :decision and position > :position
                 order by position limit :rows""")
                .setParameter("decision", decision)
                .setParameter("position", position)
                .setParameter("rows", rows)
                .getResultList()
                .stream()
                .map(this::item)
                .toList();
    }

    /** Goes through all of them in their order, some hundred at a time. */
    void inPortions(UUID decision, Consumer<List<Item>> work) {
        var position = -1;
        while (true) {
            var portion = after(decision, position, SOME);
            if (portion.isEmpty()) {
                return;
            }
            work.accept(portion);
            position = portion.getLast().position();
        }
    }

    /** Which procedures a decision touches. */
    List<String> codes(UUID decision) {
        return sql.rows("""
                        select procedure_code from decision_item where decision_id = :decision
                        union select replaces from decision_item where decision_id = :decision and replaces is not null""").setParameter("decision", decision).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .toList();
    }

    /** Remembers which version each item became. */
    void became(UUID decision, Map<Integer, UUID> versions) {
        sql.statement("""
                        update decision_item i set version_id = cast(e.value as uuid)
                          from jsonb_each_text(cast(:rows as jsonb)) e
                         where i.decision_id = :decision and i.position = cast(e.key as int)""")
                .setParameter("decision", decision)
                .setParameter("rows", sql.json(versions))
                .executeUpdate();
    }

    private Item item(Tuple row) {
        return new Item(
                row.get(0, Integer.class),
                Kind.valueOf(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, String.class),
                document(row.get(6, String.class)),
                row.get(7, UUID.class),
                row.get(8, UUID.class));
    }

    private @Nullable ProcedureDocument document(@Nullable String text) {
        return text == null ? null : sql.read(text, ProcedureDocument.class);
    }
}
