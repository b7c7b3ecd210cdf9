package vn.tthc.platform.inbox;

import java.io.IOException;

/** The value of a record is not an event of the expected family. */
class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String what) {
        super(what);
    }

    UnreadableEventException(IOException cause) {
        super(cause);
    }
}
