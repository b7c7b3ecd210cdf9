package vn.tthc.application.encryption;

import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.database.Database;

/** How far the walk through a table has come. */
record WalkState(String key, UUID row, int number, long found, long changed, boolean finished) {

    /** Held until the transaction ends; empty while another holds it. */
    static Optional<WalkState> claimed(Database database, EncryptedTable table) {
        return database
                .query(
                        row -> new WalkState(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getInt(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getBoolean(6)),
                        "select active_key, last_row, last_number, found, changed, finished_at is not null"
                                + " from encryption_walk where table_name = ? for update skip locked",
                        table.name())
                .stream()
                .findFirst();
    }
}
