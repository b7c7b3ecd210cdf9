package vn.tthc.application.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.database.Database;

/** The rows of orders. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PostOrders {

    private static final String COLUMNS = """
            select id, dossier_id, purpose, operator, number, originals, state, ordered_at, picked_up_at, settled_at, proof
            from post_order""";

    private final Database database;

    PostOrders(Database database) {
        this.database = database;
    }

    List<PostOrder> of(UUID dossierId) {
        return database.query(PostOrders::order, COLUMNS + " where dossier_id = ? order by id", dossierId);
    }

    /** Nobody else changes it before this transaction has ended. */
    Optional<PostOrder> lock(UUID dossierId, UUID id) {
        return database
                .query(PostOrders::order, COLUMNS + " where dossier_id = ? and id = ? for update", dossierId, id)
                .stream()
                .findFirst();
    }

    /** Nobody else changes it before this transaction has ended. */
    Optional<PostOrder> lock(String operator, String number) {
        return database
                .query(PostOrders::order, COLUMNS + " where operator = ? and number = ? for update", operator, number)
                .stream()
                .findFirst();
    }

    /** False where one of the kind is open, or the number is taken. */
    boolean add(PostOrder order, String by) {
        return database.update(
                        """
                        insert into post_order (id, dossier_id, purpose, operator, number, originals, state, ordered_by,
                            ordered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        order.id(),
                        order.applicationId(),
                        order.purpose().name(),
                        order.operator(),
                        order.number(),
                        Payloads.write(order.originals()),
                        order.state().name(),
                        by,
                        order.orderedAt().atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** What was known before stays where nothing is said. */
    void become(
            UUID id, OrderState state, @Nullable Instant pickedUp, @Nullable Instant settled, @Nullable String proof) {
        database.update("""
                update post_order set state = ?, picked_up_at = coalesce(?, picked_up_at),
                    settled_at = coalesce(?, settled_at), proof = coalesce(?, proof) where id = ?""", state.name(), at(pickedUp), at(settled), proof, id);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static PostOrder order(ResultSet row) throws SQLException {
        return new PostOrder(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Purpose.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                List.of(Payloads.read(row.getString(6), PostOrder.Original[].class)),
                OrderState.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                instant(row, 10),
                row.getString(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
