package vn.tthc.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Asks for a bounded time, at a set pace or as fast as some clients can, and keeps how long each answer took. */
public final class Pace {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Pace() {}

    /** How long answers took, and how many there were a second. */
    public record Figures(double p50, double p95, double rate) {}

    /** One question begins after the other at that rate, however long the earlier ones take. */
    public static Figures at(int perSecond, int seconds, IntFunction<Callable<?>> question) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < perSecond * seconds; i++) {
                var due = begin + (long) (i * NANOS_PER_SECOND / perSecond);
                LockSupport.parkNanos(due - System.nanoTime());
                var one = question.apply(i);
                asked.add(threads.submit(() -> {
                    one.call();
                    // From when it was due: a question that had to wait to be asked waited too.
                    taken.add(System.nanoTime() - due);
                    return null;
                }));
            }
            for (var one : asked) {
                await(one);
            }
        }
        return figures(taken, System.nanoTime() - begin);
    }

    /** Each client asks again as soon as it is answered. */
    public static Figures by(int clients, Duration time, IntFunction<Callable<?>> question) throws Exception {
        var begin = System.nanoTime();
        return by(clients, _ -> System.nanoTime() - begin < time.toNanos(), question);
    }

    /** So many questions, each asked once by one of the clients. */
    public static Figures each(int clients, int count, IntFunction<Callable<?>> question) throws Exception {
        return by(clients, i -> i < count, question);
    }

    private static Figures by(int clients, IntPredicate goOn, IntFunction<Callable<?>> question) throws Exception {
        var taken = new ConcurrentLinkedQueue<Long>();
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                working.add(threads.submit(() -> {
                    for (int i = next.getAndIncrement(); goOn.test(i); i = next.getAndIncrement()) {
                        var start = System.nanoTime();
                        question.apply(i).call();
                        taken.add(System.nanoTime() - start);
                    }
                    return null;
                }));
            }
            for (var one : working) {
                await(one);
            }
        }
        return figures(taken, System.nanoTime() - begin);
    }

    private static void await(Future<?> one) throws Exception {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new CannotMeasure("A question was not answered: " + e.getCause());
        }
    }

    private static Figures figures(ConcurrentLinkedQueue<Long> taken, long nanos) {
        var sorted = taken.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Figures(percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.length * NANOS_PER_SECOND / nanos);
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / NANOS_PER_MILLI;
    }
}
