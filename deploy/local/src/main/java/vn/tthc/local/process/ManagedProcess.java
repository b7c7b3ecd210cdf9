package vn.tthc.local.process;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One process of the run and its life: started, ready, watched, started again when somebody kills it, stopped.
 *
 * <p>Its own thread does all of it, so that a slow start of one never delays the others.
 */
public final class ManagedProcess {

    /** What can be said about it at any moment. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        FAILED,
        STOPPED
    }

    private static final int LINES_OF_LOG = 12;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Blueprint blueprint;
    private final Duration startTimeout;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile State state = State.WAITING;
    private volatile @Nullable Process process;

    public ManagedProcess(Blueprint blueprint, Duration startTimeout) {
        this.blueprint = blueprint;
        this.startTimeout = startTimeout;
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    public State state() {
        return state;
    }

    /** How many times it had to be started again. */
    public int restarts() {
        return restarts.get();
    }

    /** The process id, 0 before the first start. */
    public long pid() {
        var current = process;
        return current == null ? 0 : current.pid();
    }

    /** Starts it and returns when it can be used; says why, with the end of its log, when it cannot. */
    public void start() {
        state = State.STARTING;
        try {
            process = launch();
            awaitReady();
            state = State.READY;
        } catch (Failure e) {
            state = State.FAILED;
            throw e;
        }
    }

    /** Returns when the process has ended by itself, with its exit status; empty-handed when it is being stopped. */
    boolean endedUnasked() throws InterruptedException {
        var current = process;
        if (current != null) {
            current.waitFor();
        }
        return !isStopping();
    }

    /** Starts it again after it ended; waits a little first, longer each time. */
    void startAgain(int attempt) throws InterruptedException {
        state = State.STARTING;
        restarts.incrementAndGet();
        if (!stopping.await(250L << Math.min(attempt, 5), TimeUnit.MILLISECONDS)) {
            start();
        }
    }

    void giveUp() {
        state = State.FAILED;
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** How it ended, for people. */
    String ending() {
        var current = process;
        if (current == null || current.isAlive()) {
            return "stopped answering";
        }
        var status = current.exitValue();
        return status > 128 ? "was ended by signal " + (status - 128) : "ended with status " + status;
    }

    /** Ends it in order, by force if it does not listen. */
    public void stop() {
        stopping.countDown();
        var current = process;
        if (current != null) {
            Processes.stop(current.toHandle(), blueprint.stopSignal(), blueprint.patience());
        }
        state = State.STOPPED;
        blueprint.pidFile().delete();
    }

    private Process launch() {
        var builder = new ProcessBuilder(Processes.detached(blueprint.command()))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(blueprint.log().toFile()));
        builder.environment().putAll(blueprint.environment());
        try {
            var started = builder.start();
            blueprint.pidFile().write(started.toHandle());
            return started;
        } catch (IOException e) {
            throw new Failure(blueprint.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + startTimeout.toNanos();
        while (!blueprint.ready().test(pid())) {
            if (endsWithin(LOOK_AGAIN)) {
                throw new Failure(blueprint.name() + " " + ending() + " while starting. " + endOfLog());
            }
            if (System.nanoTime() > deadline) {
                throw new Failure(
                        blueprint.name() + " was not ready within " + startTimeout.toSeconds() + " s. " + endOfLog());
            }
        }
    }

    private boolean endsWithin(Duration moment) {
        try {
            var current = process;
            return current == null || current.waitFor(moment);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(blueprint.name() + " was interrupted while starting", e);
        }
    }

    private String endOfLog() {
        var lines = LogTail.last(blueprint.log(), LINES_OF_LOG);
        return "The end of " + blueprint.log() + ":\n    " + String.join("\n    ", lines);
    }
}
