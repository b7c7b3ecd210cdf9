package vn.tthc.platform.audit;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import vn.tthc.platform.database.Database;

/**
 * Notes outside the database where the chain stands: in the service's log and, where an operator names one, in a file.
 * Inside the database nothing could tell a chain from the same chain as it was last month.
 */
@ApplicationScoped
public class AuditAnchors {

    private static final HexFormat HEX = HexFormat.of();

    private final Database database;
    private final AuditKey key;
    private final AuditConfig config;
    private long lastNoted;

    AuditAnchors(Database database, AuditKey key, AuditConfig config) {
        this.database = database;
        this.key = key;
        this.config = config;
    }

    @Scheduled(
            every = "${tthc.audit.anchor-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (database.present()) {
            note();
        }
    }

    /** Notes where the chain stands, if it has grown since the last time. */
    public synchronized void note() {
        database.query(ChainEnd::of, ChainEnd.SELECT).stream()
                .filter(end -> end.sequence() > lastNoted)
                .forEach(end -> {
                    Log.infof(
                            "audit anchor: sequence=%d entries=%d link=%s",
                            end.sequence(), end.entries(), HEX.formatHex(end.link()));
                    config.anchorFile().ifPresent(file -> append(file, end));
                    lastNoted = end.sequence();
                });
    }

    /** What was noted in the file, by the number of the link. A line that is not ours counts as lost. */
    Map<Long, ChainEnd> noted() {
        var file = config.anchorFile().filter(Files::exists);
        var noted = new HashMap<Long, ChainEnd>();
        if (file.isPresent()) {
            try (var lines = Files.lines(file.get())) {
                lines.forEach(line -> read(line)
                        .ifPresentOrElse(
                                end -> noted.put(end.sequence(), end), () -> noted.put(-1L, ChainEnd.start())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return noted;
    }

    private void append(Path file, ChainEnd end) {
        var line = "%d %d %s %s%n"
                .formatted(end.sequence(), end.entries(), HEX.formatHex(end.link()), HEX.formatHex(end.mac(key)));
        try {
            Files.writeString(
                    file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            Log.errorf(
                    "audit anchor: %s cannot be written: %s", file, e.getClass().getSimpleName());
        }
    }

    private Optional<ChainEnd> read(String line) {
        try {
            var parts = line.split(" ");
            var end = new ChainEnd(Long.parseLong(parts[0]), Long.parseLong(parts[1]), HEX.parseHex(parts[2]));
            return MessageDigest.isEqual(end.mac(key), HEX.parseHex(parts[3])) ? Optional.of(end) : Optional.empty();
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
