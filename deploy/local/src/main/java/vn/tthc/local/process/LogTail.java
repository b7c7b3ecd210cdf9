package vn.tthc.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** The end of a log, and what comes after it. */
public final class LogTail {

    private static final int WINDOW = 64 * 1024;

    private final Path log;
    private long position;
    private String unfinished = "";

    /** Follows a log from its beginning. */
    public LogTail(Path log) {
        this.log = log;
    }

    /** Hands over the lines that were completed since the last call. */
    public void drainTo(Consumer<String> lines) {
        if (!Files.exists(log)) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(position, file.length()));
            var bytes = new byte[(int) Math.min(WINDOW, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            position = file.getFilePointer();
            var text = unfinished + new String(bytes, StandardCharsets.UTF_8);
            var end = text.lastIndexOf('\n') + 1;
            unfinished = text.substring(end);
            text.substring(0, end).lines().forEach(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a log; none when there is no log. */
    public static List<String> last(Path log, int count) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - WINDOW));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Keeps the former run's log beside the new one. */
    public static void rotate(Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
