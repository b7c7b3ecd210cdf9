package vn.tthc.platform.database;

import java.sql.SQLException;

/** A statement of the platform's own failed; the cause says why and whether it is worth repeating. */
public class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
