package vn.tthc.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Keeps the bytes of documents. What it has answered for is durable; a row that points to it is written afterwards, so
 * a crash leaves at worst a file that nothing points to.
 */
public interface DocumentStore {

    /** What was kept. */
    record StoredFile(String key, long size, String sha256) {}

    /** Keeps the stream without ever holding more than a buffer of it; more than {@code limit} bytes is a problem. */
    StoredFile keep(InputStream content, long limit) throws IOException;

    InputStream open(String key) throws IOException;

    /** Does nothing when there is none. */
    void delete(String key) throws IOException;

    /** Shows the keys of all that was kept before the instant, and removes unfinished files as old as that. */
    void keptBefore(Instant instant, Consumer<String> keys) throws IOException;
}
