package vn.tthc.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process beyond the life of the one that started it.
 *
 * <p>A process id alone is not an identity, the system uses it again: the file holds the start time too, and a process
 * that started at another time is a stranger that must not be touched.
 */
public record PidFile(Path path) {

    /** The start time is rebuilt from the system's boot time, which a time server may nudge. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Writes down a living process. */
    public void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that was written down, if it is still the same and still runs. */
    public Optional<ProcessHandle> living() {
        return read().flatMap(entry -> ProcessHandle.of(entry.pid()).filter(found -> isSame(found, entry)));
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(ProcessHandle found, Entry entry) {
        var started = found.info().startInstant().orElse(Instant.EPOCH);
        var apart = Duration.between(started, entry.started()).abs();
        return apart.compareTo(TOLERANCE) <= 0 && Processes.isRunning(found);
    }

    private Optional<Entry> read() {
        try {
            var words = Files.readString(path).strip().split(" ");
            return Optional.of(new Entry(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (IOException | RuntimeException e) {
            // No file, or one that was cut short when the machine stopped: there is nothing to find.
            return Optional.empty();
        }
    }

    private record Entry(long pid, Instant started) {}
}
