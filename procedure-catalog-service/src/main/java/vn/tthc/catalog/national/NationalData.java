package vn.tthc.catalog.national;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.procedure.ProcedureDocument;

/**
 * What the national database says: the list of all names, and in full what of it came in full. Each statement takes many
 * rows; what is written again unchanged stays as it was.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NationalData {

    private final Sql sql;
    private final Clock clock;

    NationalData(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A row of the list with the digest by which its changes are recognised. */
    public record Listed(String hash, Listing listing) {}

    /** A procedure in full. */
    public record Full(String code, String hash, boolean ended, ProcedureDocument document) {}

    /** The digests of rows of the list that are known, by code. */
    public Map<String, String> listed(Collection<String> codes) {
        return sql.rows("""
                        select code, hash from national_listing
                         where code in (select jsonb_array_elements_text(cast(:codes as jsonb)))""").setParameter("codes", sql.json(codes)).getResultList().stream()
                .collect(toMap(t -> t.get(0, String.class), t -> t.get(1, String.class)));
    }

    /** Enters rows of the list, or what they have become. */
    public void list(List<Listed> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.statement("""
                        insert into national_listing (code, name, type, state, sectors, departments, issuer, subjects,
                            levels, hash, first_seen, changed_at, ended)
                        select l ->> 'code', l ->> 'name', l ->> 'type', l ->> 'state', catalog_texts(l -> 'sectors'),
                               catalog_texts(l -> 'departments'), l ->> 'issuer', catalog_texts(l -> 'subjects'),
                               catalog_texts(l -> 'levels'), r.hash, :now, :now, cast(l ->> 'ended' as boolean)
                          from jsonb_to_recordset(cast(:rows as jsonb)) as r(hash text, listing jsonb)
                          cross join lateral (select r.listing) as x(l)
                        on conflict (code) do update set name = excluded.name, type = excluded.type,
                            state = excluded.state, sectors = excluded.sectors, departments = excluded.departments,
                            issuer = excluded.issuer, subjects = excluded.subjects, levels = excluded.levels,
                            hash = excluded.hash, changed_at = excluded.changed_at, ended = excluded.ended""")
                .setParameter("rows", sql.json(rows))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    /** Remembers procedures in full. */
    public void keep(List<Full> documents) {
        sql.statement("""
                        insert into national_document (code, document, hash, ended, first_seen, changed_at)
                        select r.code, r.document, r.hash, r.ended, :now, :now
                          from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(code text, hash text, ended boolean, document jsonb)
                        on conflict (code) do update set document = excluded.document, hash = excluded.hash,
                            ended = excluded.ended, changed_at = excluded.changed_at
                         where national_document.hash <> excluded.hash or national_document.ended <> excluded.ended""")
                .setParameter("rows", sql.json(documents))
                .setParameter("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }

    /** The list has names of sectors only; once a sector of that name is known its rows are found by its code too. */
    public void recogniseSectors() {
        sql.statement("""
                update procedure_index i set sector_code = s.code
                  from (select name, min(code) as code from sector group by name) s
                 where i.sector_code is null and i.sector_name = s.name""").executeUpdate();
    }

    /** The procedure as the national database has it in full, if it does and has not closed it. */
    public @Nullable ProcedureDocument documentOf(String code) {
        return sql
                .rows("select cast(document as text) from national_document where code = :code and not ended")
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .map(t -> sql.read(t.get(0, String.class), ProcedureDocument.class))
                .orElse(null);
    }
}
