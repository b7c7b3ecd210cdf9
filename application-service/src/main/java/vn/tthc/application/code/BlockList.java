package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reads blocks, always of one agency. */
@ApplicationScoped
class BlockList {

    private static final String SELECT = """
            select b.id, b.agency_code, b.day, b.first_number, b.last_number, b.reason, b.reserved_by, b.reserved_at,
                b.redeem_until,
                (select count(*) from reserved_code r where r.block_id = b.id and r.state = 'RESERVED')
            from code_block b where b.agency_code = ?""";

    private final Database database;

    BlockList(Database database) {
        this.database = database;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    Page<BlockView> of(String agency, PageRequest request) {
        var last = request.cursor(Position.class).map(Position::id).orElse(null);
        var rows = database.query(
                BlockList::view,
                SELECT + " and (?::uuid is null or b.id < ?) order by b.id desc limit ?",
                agency,
                last,
                last,
                request.limit() + 1);
        return Page.of(rows, request, (BlockView b) -> new Position(b.id()), b -> b, null);
    }

    BlockView get(UUID id, String agency) {
        return database.query(BlockList::view, SELECT + " and b.id = ?", agency, id).stream()
                .findFirst()
                .map(block -> block.with(codes(id)))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** As many as one block may have. */
    private List<BlockView.ReservedCode> codes(UUID block) {
        return database.query(
                row -> new BlockView.ReservedCode(row.getString(1), row.getString(2), row.getObject(3, UUID.class)),
                "select code, state, dossier_id from reserved_code where block_id = ? order by number",
                block);
    }

    private static BlockView view(ResultSet row) throws SQLException {
        return new BlockView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getLong(10),
                null);
    }
}
