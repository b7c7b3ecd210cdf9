package vn.tthc.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * How one process of the run is started, recognised as ready, and stopped.
 *
 * @param ready told the process id, says whether it can be used; called again and again, so it answers fast
 * @param stopSignal the signal that makes it finish in order
 */
public record Blueprint(
        String name,
        String url,
        List<String> command,
        Map<String, String> environment,
        Path log,
        PidFile pidFile,
        LongPredicate ready,
        String stopSignal,
        Duration patience) {}
