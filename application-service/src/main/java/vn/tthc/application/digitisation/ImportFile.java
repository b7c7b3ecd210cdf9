package vn.tthc.application.digitisation;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of records, read from its beginning to the place where an earlier turn ended, and on from there. */
final class ImportFile implements Closeable {

    private final BufferedReader in;
    private int line;
    private @Nullable String pushedBack;

    ImportFile(InputStream content) {
        in = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
    }

    /** A line and where it stands, from 1. */
    record Line(int number, String text) {}

    /** How its lines are read, after its first line; none if that cannot be the first of such a file. */
    Optional<LineReader> reader(ImportFormat format) throws IOException {
        var first = read();
        if (first == null) {
            return Optional.empty();
        }
        var reader = LineReader.of(format, first.startsWith("\uFEFF") ? first.substring(1) : first);
        if (reader.isPresent() && !reader.get().hasHead()) {
            pushedBack = first;
            line--;
        }
        return reader;
    }

    /** The next is the given line, or the one after it if that has been read already. */
    void skipTo(int number) throws IOException {
        while (line + 1 < number && read() != null) {
            // What stands there has been dealt with.
        }
    }

    /** The next so many lines that say anything; none at the end. */
    List<Line> next(int count) throws IOException {
        var lines = new ArrayList<Line>(count);
        var text = lines.size() < count ? read() : null;
        while (text != null) {
            if (!text.isBlank()) {
                lines.add(new Line(line, text));
            }
            text = lines.size() < count ? read() : null;
        }
        return lines;
    }

    /** The number of the line that comes next. */
    int position() {
        return line + 1;
    }

    private @Nullable String read() throws IOException {
        var text = pushedBack == null ? in.readLine() : pushedBack;
        pushedBack = null;
        if (text != null) {
            line++;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
