package vn.tthc.catalog.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.Problem;

/**
 * A file of one JSON object a line, read line by line, packed or not: whether it is packed is seen from its first
 * bytes, because what clients say about it is not always true.
 */
final class NationalFile implements Closeable {

    /** A record of the portal has some ten thousand characters; one of this size is no record. */
    static final int LONGEST_LINE = 4 << 20;

    /** Unpacked; keeps a small file that unpacks without end from filling the disk and the day. */
    private static final long MOST_BYTES = 2L << 30;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private int number;
    private long bytes;

    private NationalFile(InputStream in) {
        this.in = in;
    }

    static NationalFile open(InputStream raw) throws IOException {
        var in = new BufferedInputStream(raw, BUFFER);
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return new NationalFile(packed ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in);
    }

    /**
     * One line that is not blank.
     *
     * @param tooLong it was longer than any record; its text is only the beginning
     */
    record Line(int number, String text, boolean tooLong) {}

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            var line = read();
            if (line.isEmpty() || !line.get().text().isBlank()) {
                return line;
            }
        }
    }

    private Optional<Line> read() throws IOException {
        var text = new ByteArrayOutputStream(BUFFER);
        var length = 0L;
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return length == 0 ? Optional.empty() : Optional.of(line(text, length));
            }
            length++;
            if (length <= LONGEST_LINE) {
                text.write(b);
            }
            count();
        }
        count();
        return Optional.of(line(text, length));
    }

    private Line line(ByteArrayOutputStream text, long length) {
        number++;
        var content = text.toString(StandardCharsets.UTF_8).strip();
        return new Line(number, content.startsWith("\uFEFF") ? content.substring(1) : content, length > LONGEST_LINE);
    }

    private void count() {
        bytes++;
        if (bytes > MOST_BYTES) {
            throw new Problem(CatalogProblem.IMPORT_TOO_LARGE, "2 GiB");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
