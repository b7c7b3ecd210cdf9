package vn.tthc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var servers = stop(List.of(Part.KAFKA, Part.POSTGRES));
        endOrphans(settings.home().resolve("postgres"));
        return services + servers;
    }

    /** A database server that was killed leaves its workers; while one of them lives, no other server may start. */
    private static void endOrphans(Path data) {
        ProcessHandle.allProcesses()
                .filter(process -> worksIn(data, process))
                .forEach(process -> Processes.stop(process, "KILL", PATIENCE));
    }

    private static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(folder);
        } catch (IOException e) {
            // It has ended, or belongs to somebody else.
            return false;
        }
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
