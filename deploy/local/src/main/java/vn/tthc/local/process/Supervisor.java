package vn.tthc.local.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Starts processes beside each other, watches them, starts a killed one again, and stops all in order. */
public final class Supervisor {

    private static final int MAX_ATTEMPTS = 6;

    /** A process that ran this long was not broken from the start: its next failure is counted from one again. */
    private static final long STABLE_NANOS = 60_000_000_000L;

    private final List<ManagedProcess> watched = new CopyOnWriteArrayList<>();
    private final Executor threads = task -> Thread.ofVirtual().start(task);
    private final Consumer<String> report;
    private final Runnable changed;

    /**
     * @param report is told in one line what happened to a process
     * @param changed is called whenever what {@link #processes()} would say has changed
     */
    public Supervisor(Consumer<String> report, Runnable changed) {
        this.report = report;
        this.changed = changed;
    }

    /** Starts a process on its own thread; the future completes when it is ready, or with the reason why it is not. */
    public CompletableFuture<ManagedProcess> start(ManagedProcess process) {
        watched.add(process);
        return CompletableFuture.supplyAsync(
                () -> {
                    process.start();
                    changed.run();
                    Thread.ofVirtual().start(() -> watch(process));
                    return process;
                },
                threads);
    }

    /** Everything that was started, in the order of starting. */
    public List<ManagedProcess> processes() {
        return List.copyOf(watched);
    }

    /** Stops everything: the last started first, so that nothing loses what it needs. */
    public void stopAll(List<List<ManagedProcess>> layers) {
        for (var layer : layers.reversed()) {
            CompletableFuture.allOf(layer.stream()
                            .map(process -> CompletableFuture.runAsync(process::stop, threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    /** Waits for all of them; throws the first failure without waiting for the rest. */
    public static void awaitAll(List<CompletableFuture<ManagedProcess>> starting) {
        var failed = new CompletableFuture<Void>();
        var all = new ArrayList<CompletableFuture<?>>(starting);
        all.forEach(each -> each.whenComplete((_, problem) -> {
            if (problem != null) {
                failed.completeExceptionally(problem);
            }
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }

    private void watch(ManagedProcess process) {
        var attempt = 0;
        try {
            var since = System.nanoTime();
            while (process.endedUnasked() && attempt < MAX_ATTEMPTS) {
                attempt = System.nanoTime() - since > STABLE_NANOS ? 1 : attempt + 1;
                report.accept(process.blueprint().name() + " " + process.ending() + "; starting it again");
                restart(process, attempt);
                since = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!process.isStopping()) {
            process.giveUp();
            changed.run();
            report.accept(process.blueprint().name() + " ended " + MAX_ATTEMPTS + " times in a row and stays down; see "
                    + process.blueprint().log());
        }
    }

    private void restart(ManagedProcess process, int attempt) throws InterruptedException {
        var begin = System.nanoTime();
        try {
            process.startAgain(attempt);
            if (!process.isStopping()) {
                report.accept("%s is ready again after %.1f s"
                        .formatted(process.blueprint().name(), (System.nanoTime() - begin) / 1e9));
            }
        } catch (Failure e) {
            if (!process.isStopping()) {
                report.accept(e.getMessage());
            }
        } finally {
            changed.run();
        }
    }
}
