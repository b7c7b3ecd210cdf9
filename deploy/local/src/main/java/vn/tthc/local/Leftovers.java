package vn.tthc.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import vn.tthc.local.process.PidFile;
import vn.tthc.local.process.Processes;

/** Finds and ends, by their pid files, the processes that a launcher left behind when it was killed. */
record Leftovers(Settings settings) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The pid file of the launcher itself. */
    static PidFile launcher(Settings settings) {
        return new PidFile(settings.runFolder().resolve("launcher.pid"));
    }

    /** Ends what is left, the services before the servers that they need; says how many there were. */
    int stop() {
        var services = stop(Arrays.stream(Part.values()).filter(Part::isService).toList());
        return services + stop(List.of(Part.KAFKA, Part.POSTGRES));
    }

    private int stop(List<Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return parts.stream()
                    .map(part -> CompletableFuture.supplyAsync(() -> stop(part), threads))
                    .toList()
                    .stream()
                    .mapToInt(CompletableFuture::join)
                    .sum();
        }
    }

    private int stop(Part part) {
        var file = new PidFile(settings.runFolder().resolve(part.label() + ".pid"));
        var living = file.living();
        living.ifPresent(process -> Processes.stop(process, part == Part.POSTGRES ? "INT" : "TERM", PATIENCE));
        file.delete();
        return living.isPresent() ? 1 : 0;
    }
}
