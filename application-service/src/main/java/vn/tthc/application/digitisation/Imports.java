package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.problem.Words;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Imports of an agency as its leaders see them. */
@ApplicationScoped
@Transactional
class Imports {

    private static final String ALL = """
            select id, agency_code, state, size, sha256, taken, unchanged, refused, uploaded_at, finished_at, worked_ms,
                (select count(*) from result r where r.import_id = i.id and r.scan = 'WAITING_FOR_SCAN'),
                (select count(*) from result r where r.import_id = i.id and r.scan = 'INFECTED')
            from result_import i where agency_code = ?""";

    private final Database database;
    private final Caller caller;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    Imports(Database database, Caller caller, Audit audit, Words words, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** Where a page of imports ended. */
    record Position(UUID id) {}

    /** Where a page of lines ended. */
    record LinePosition(int line) {}

    /** Enters a file that is kept already; empty if the same one was entered before. */
    Optional<ImportView> enter(DocumentStore.StoredFile file, ImportFormat format) {
        var agency = caller.requireAgency();
        var now = clock.instant();
        var id = Ids.at(now);
        var entered = database.update(
                """
                insert into result_import (id, agency_code, format, storage_key, size, sha256, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (agency_code, sha256) do nothing""",
                id,
                agency,
                format.name(),
                file.key(),
                file.size(),
                file.sha256(),
                caller.subject(),
                now.atOffset(ZoneOffset.UTC));
        if (entered == 0) {
            return Optional.empty();
        }
        var view = get(id, agency);
        audit.record("import-results", "result-import", id.toString(), null, view);
        return Optional.of(view);
    }

    ImportView ofFile(String sha256) {
        return one(ALL + " and sha256 = ?", caller.requireAgency(), sha256);
    }

    ImportView get(UUID id, String agency) {
        return one(ALL + " and id = ?", agency, id);
    }

    /** Newest first. */
    Page<ImportView> list(String agency, PageRequest page) {
        var last = page.cursor(Position.class).map(Position::id).orElse(null);
        var rows = database.query(
                Imports::view,
                ALL + " and (?::uuid is null or id < ?) order by id desc limit ?",
                agency,
                last,
                last,
                page.limit() + 1);
        return Page.of(rows, page, (ImportView v) -> new Position(v.id()), v -> v, null);
    }

    /** Lines that were not taken in, in the order of the file. */
    Page<RefusedView> refused(UUID id, String agency, PageRequest page, @Nullable String language) {
        get(id, agency);
        var last = page.cursor(LinePosition.class).map(LinePosition::line).orElse(0);
        var rows = database.query(row -> refused(row, language), """
                select line, number, field, rule from result_import_refusal where import_id = ? and line > ?
                order by line limit ?""", id, last, page.limit() + 1);
        return Page.of(rows, page, (RefusedView v) -> new LinePosition(v.line()), v -> v, null);
    }

    private ImportView one(String sql, Object... arguments) {
        return database.query(Imports::view, sql, arguments).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private RefusedView refused(ResultSet row, @Nullable String language) throws SQLException {
        var rule = row.getString(4);
        return new RefusedView(
                row.getInt(1), row.getString(2), row.getString(3), rule, words.of(language, "rule." + rule, List.of()));
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var taken = row.getInt(6);
        var unchanged = row.getInt(7);
        var refused = row.getInt(8);
        var read = taken + unchanged + refused;
        return new ImportView(
                row.getObject(1, UUID.class),
                row.getString(2),
                ImportState.valueOf(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                read,
                taken,
                unchanged,
                refused,
                row.getInt(12),
                row.getInt(13),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(10, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                perSecond(read, row.getLong(11)));
    }

    private static @Nullable Long perSecond(int records, long millis) {
        return millis == 0 ? null : records * 1000L / millis;
    }
}
