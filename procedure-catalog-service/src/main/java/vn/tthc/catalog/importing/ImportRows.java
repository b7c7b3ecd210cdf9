package vn.tthc.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;

/** Keeps every record that was ever read, as it came, and what became of it. */
@ApplicationScoped
class ImportRows {

    private final Sql sql;

    ImportRows(Sql sql) {
        this.sql = sql;
    }

    /** A record with what became of it. */
    record Row(
            int line,
            @Nullable String code,
            String outcome,
            List<String> notes,
            String hash,
            String raw,
            @Nullable UUID version) {}

    void add(UUID importId, List<Row> rows) {
        var json = sql.json(rows);
        sql.statement("""
                        insert into national_raw (hash, content)
                        select distinct on (r.hash) r.hash, r.raw
                          from jsonb_to_recordset(cast(:rows as jsonb)) as r(hash text, raw text)
                        on conflict (hash) do nothing""").setParameter("rows", json).executeUpdate();
        sql.statement("""
                        insert into national_record
                            (import_id, line, procedure_code, outcome, notes, raw_hash, version_id)
                        select :import, r.line, r.code, r.outcome, r.notes, r.hash, r.version
                          from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(line int, code text, outcome text, notes jsonb, hash text, version uuid)""")
                .setParameter("import", importId)
                .setParameter("rows", json)
                .executeUpdate();
    }

    void finish(ImportReport report, Instant startedAt, Instant now, String by) {
        sql.statement("""
                        insert into national_import (id, started_at, finished_at, imported_by, report)
                        values (:id, :started, :finished, :by, cast(:report as jsonb))""")
                .setParameter("id", report.id())
                .setParameter("started", startedAt)
                .setParameter("finished", now)
                .setParameter("by", by)
                .setParameter("report", sql.json(report))
                .executeUpdate();
    }

    Optional<ImportReport> report(UUID id) {
        return sql
                .rows("select cast(report as text) from national_import where id = :id")
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(t -> sql.read(t.get(0, String.class), ImportReport.class))
                .findFirst();
    }

    /** A record as it came. */
    Optional<String> raw(UUID id, int line) {
        return sql.rows("""
                        select w.content from national_record r join national_raw w on w.hash = r.raw_hash
                         where r.import_id = :id and r.line = :line""").setParameter("id", id).setParameter("line", line).getResultList().stream()
                .map(t -> t.get(0, String.class))
                .findFirst();
    }
}
