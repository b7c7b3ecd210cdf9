package vn.tthc.local;

import java.time.Duration;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.Processes;

/** Stops everything that a run has started, whether its launcher still lives or not. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Settings settings;
    private final Console console;

    Down(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    int run() {
        console.line(quietly() ? "Stopped." : "Nothing was running.");
        return 0;
    }

    /** Stops without a word; says whether there was anything to stop. */
    boolean quietly() {
        var file = Leftovers.launcher(settings);
        var launcher = file.living();
        launcher.ifPresent(process -> Processes.stop(process, "TERM", PATIENCE));
        var left = new Leftovers(settings).stop();
        file.delete();
        RunState.delete(settings);
        return launcher.isPresent() || left > 0;
    }
}
