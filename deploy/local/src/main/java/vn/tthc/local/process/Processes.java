package vn.tthc.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What the operating system knows about processes. */
public final class Processes {

    private Processes() {}

    /** Whether it still does something; a dead process that nobody has collected yet does not. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Asks it to stop with a signal, waits, and kills it if it does not. */
    public static void stop(ProcessHandle process, String signal, Duration patience) {
        if (isRunning(process)) {
            signal(process, signal);
            if (!awaitEnd(process, patience)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                awaitEnd(process, Duration.ofSeconds(5));
            }
        }
    }

    /** Sends a signal by name; Java itself can only send two. */
    public static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Resident memory of processes and their children in MiB; pages that they share are counted once. */
    public static long residentMebibytes(Stream<ProcessHandle> roots) {
        return roots.flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .mapToLong(ProcessHandle::pid)
                        .distinct()
                        .map(Processes::residentKibibytes)
                        .sum()
                / 1024;
    }

    /** A command line in a new session if the system can, so that Ctrl-C reaches the launcher alone. */
    public static List<String> detached(List<String> command) {
        var result = new ArrayList<>(command);
        if (isOnPath("setsid")) {
            result.addFirst("setsid");
        }
        return result;
    }

    /** Whether a program can be called by its name. */
    public static boolean isOnPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !isRunning(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isZombie(long pid) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.startsWith("Z", line.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private static long residentKibibytes(long pid) {
        var shared = kibibytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        return shared > 0 ? shared : kibibytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    private static long kibibytes(Path file, String field) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            // It has just ended, or the system does not tell.
            return 0;
        }
    }
}
