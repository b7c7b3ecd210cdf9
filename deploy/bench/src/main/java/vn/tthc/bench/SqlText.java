package vn.tthc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements that lie beside the measurements. */
public final class SqlText {

    private SqlText() {}

    /** @param resource such as {@code /catalogue/search.sql} */
    public static String of(String resource) {
        try (var in = SqlText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
