package vn.tthc.local;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;
import vn.tthc.local.process.LogTail;
import vn.tthc.local.process.Processes;

/** Brings the system up: here, or in the background and telling how far it is. */
final class Up {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Settings settings;
    private final Console console;

    Up(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    int run(boolean detached, boolean fresh) {
        var running = Leftovers.launcher(settings).living();
        if (running.isPresent() && !fresh) {
            return alreadyRunning(running.get());
        }
        if (fresh) {
            new Down(settings, console).quietly();
            Launcher.startFresh(settings);
        }
        // What a killed launcher last wrote would look like news of the one that starts now.
        RunState.delete(settings);
        console.line("Starting in %s", settings.home());
        return detached ? follow(launch()) : new Launcher(settings, console).run();
    }

    /** The one that came first may still be starting: whoever comes second wants to know when it is done. */
    private int alreadyRunning(ProcessHandle launcher) {
        if (isReady()) {
            console.line("Already running.");
            Status.of(settings).tell(console);
            return 0;
        }
        console.line("Already starting.");
        return follow(launcher);
    }

    private ProcessHandle launch() {
        var log = settings.log("launcher");
        Disk.createPrivateFolder(settings.home());
        LogTail.rotate(log);
        var command = new ArrayList<>(List.of(Blueprints.java(), "-Xmx96m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dtthc.process=launcher", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName(), "supervise"));
        try {
            return new ProcessBuilder(Processes.detached(command))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start()
                    .toHandle();
        } catch (IOException e) {
            throw new Failure("The launcher could not be started: " + e.getMessage(), e);
        }
    }

    /** Shows what the launcher says until it is ready or has given up. */
    private int follow(ProcessHandle launcher) {
        var log = new LogTail(settings.log("launcher"));
        var ended = launcher.onExit();
        while (true) {
            var over = isOver(ended);
            var ready = isReady();
            log.drainTo(console::relay);
            if (ready) {
                return 0;
            }
            if (over) {
                return 1;
            }
        }
    }

    private static boolean isOver(CompletableFuture<ProcessHandle> ended) {
        try {
            ended.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isReady() {
        return Optional.of(settings)
                .flatMap(RunState::read)
                .filter(state -> state.phase() == RunState.Phase.READY)
                .isPresent();
    }
}
