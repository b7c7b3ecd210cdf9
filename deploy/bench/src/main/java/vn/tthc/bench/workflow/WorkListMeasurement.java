package vn.tthc.bench.workflow;

import java.util.ArrayList;
import java.util.List;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.local.RunningSystem;

/**
 * {@code ./tthc bench worklists}: the work list and the taking of tasks through the gateway beside a million processes
 * that are over and fifty thousand that are not, every eighth of them on the desk that is asked.
 *
 * <p>It runs on a system of its own, without the services that follow the work.
 */
public final class WorkListMeasurement implements Measurement {

    private static final int FINISHED = Integer.getInteger("tthc.bench.many", 1_000_000);
    private static final int OPEN = Integer.getInteger("tthc.bench.open", 50_000);
    private static final int SECONDS = Integer.getInteger("tthc.bench.seconds", 10);
    private static final int LISTS_PER_SECOND = 20;
    private static final int CLAIMS_PER_SECOND = 10;
    private static final int WARM_UP = 100;

    private static final double LIST_MILLIS = 100;
    private static final double CLAIM_MILLIS = 50;

    private final RunningSystem system = RunningSystem.current();

    @Override
    public String name() {
        return "worklists";
    }

    @Override
    public List<Result> run() throws Exception {
        var results = new ArrayList<Result>();
        try (var cases = new Cases(system);
                var store = new ProcessMultiplier(system)) {
            var desks = new Desks(system, system.gateway());
            for (var dossier : cases.accept(Shape.SEQUENTIAL, WARM_UP)) {
                desks.settle(Shape.SEQUENTIAL, dossier);
            }
            var finished = cases.accept(Shape.SEQUENTIAL, 1).getFirst();
            desks.settle(Shape.SEQUENTIAL, finished);
            var open = cases.accept(Shape.SEQUENTIAL, 1).getFirst();
            desks.awaitFirstTask(open);
            store.add(finished, "finished", FINISHED);
            store.add(open, "open", OPEN);
            say("asking");
            Pace.at(LISTS_PER_SECOND, 2, _ -> desks::inbox);
            results.addAll(figures("work list", Pace.at(LISTS_PER_SECOND, SECONDS, _ -> desks::inbox), LIST_MILLIS));
            results.addAll(figures(
                    "work list, counted", Pace.at(LISTS_PER_SECOND, SECONDS, _ -> desks::countedInbox), LIST_MILLIS));
            results.addAll(claims(desks));
        }
        return results;
    }

    private static List<Result> claims(Desks desks) throws Exception {
        var tasks = desks.openTasks(CLAIMS_PER_SECOND * SECONDS);
        var figures = Pace.at(CLAIMS_PER_SECOND, SECONDS, i -> () -> desks.claim(tasks.get(i)));
        return figures("claim", figures, CLAIM_MILLIS);
    }

    private static List<Result> figures(String what, Pace.Figures figures, double aim) {
        return List.of(
                Result.of(what + " p50", figures.p50(), "ms", 0), Result.of(what + " p95", figures.p95(), "ms", aim));
    }

    static void say(String text) {
        System.err.println("  worklists      " + text);
    }
}
