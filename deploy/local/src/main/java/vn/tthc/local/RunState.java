package vn.tthc.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.tthc.local.process.Disk;

/**
 * What the launcher last said about itself, for the other commands to read.
 *
 * @param seconds from the start of the launcher until everything could be used
 */
record RunState(Phase phase, double seconds, List<Entry> parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Phase {
        STARTING,
        READY,
        FAILED
    }

    /** One part of the run. */
    record Entry(String name, String url, long pid, boolean ready, int restarts) {

        /** The port, which every address ends with. */
        @JsonIgnore
        int port() {
            return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
        }
    }

    /** Where a part of the present run answers; where it would, when nothing runs. */
    static String url(Settings settings, Part part) {
        return read(settings).stream()
                .flatMap(state -> state.parts().stream())
                .filter(entry -> entry.name().equals(part.label()))
                .map(Entry::url)
                .findFirst()
                .orElseGet(() -> settings.url(part));
    }

    /** The state that was last written; empty when nothing was ever started or it was stopped in order. */
    static Optional<RunState> read(Settings settings) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(settings)), RunState.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Settings settings) {
        try {
            Disk.writePrivate(file(settings), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Settings settings) {
        try {
            Files.deleteIfExists(file(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Settings settings) {
        return settings.runFolder().resolve("state.json");
    }
}
