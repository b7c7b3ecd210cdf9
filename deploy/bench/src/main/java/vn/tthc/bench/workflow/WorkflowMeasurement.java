package vn.tthc.bench.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/**
 * {@code ./tthc bench workflow}: cases a second from the acceptance of a dossier to its signature, with all history and
 * audit, at the service itself and through the gateway; and pages of a work list. The references are what Flowable 8 did
 * on such a machine with eight clients: through its Java API beside our service's own port, through its REST API
 * beside our gateway.
 *
 * <p>It runs on a system of its own, without the services that follow the work.
 */
public final class WorkflowMeasurement implements Measurement {

    private static final int WARM_UP = Integer.getInteger("tthc.bench.warm-up", 600);
    private static final int CASES = Integer.getInteger("tthc.bench.cases", 300);
    private static final List<Integer> CLIENTS = List.of(1, 8, 16);
    private static final int COMPARED = 8;
    /** Dossiers on the desk whose list is paged through. */
    private static final int LEFT_OPEN = 1_000;

    private static final Duration PAGES = Duration.ofSeconds(5);

    /** What is known of the peer: cases a second of both shapes, pages of twenty a second. */
    private record Peer(double sequential, double parallel, double pages) {

        private double cases(Shape shape) {
            return shape == Shape.SEQUENTIAL ? sequential : parallel;
        }
    }

    private static final Peer JAVA = new Peer(59, 50, 797);
    private static final Peer REST = new Peer(40, 36, 44);

    private final RunningSystem system = RunningSystem.current();

    @Override
    public String name() {
        return "workflow";
    }

    @Override
    public List<Result> run() throws Exception {
        var results = new ArrayList<Result>();
        try (var cases = new Cases(system)) {
            var service = new Desks(system, system.url(Part.WORKFLOW));
            var gateway = new Desks(system, system.gateway());
            say("warming up");
            for (var shape : Shape.values()) {
                settled(cases, gateway, shape, COMPARED, WARM_UP);
            }
            for (var shape : Shape.values()) {
                for (int clients : CLIENTS) {
                    results.addAll(cases(cases, service, shape, clients, "service", JAVA));
                    results.addAll(cases(cases, gateway, shape, clients, "gateway", REST));
                }
            }
            service.awaitFirstTask(cases.accept(Shape.SEQUENTIAL, LEFT_OPEN).getLast());
            results.addAll(pages(service, "service", JAVA));
            results.addAll(pages(gateway, "gateway", REST));
        }
        return results;
    }

    private static List<Result> cases(Cases cases, Desks desks, Shape shape, int clients, String where, Peer peer)
            throws Exception {
        // A single client would take long over as many.
        var figures = settled(cases, desks, shape, clients, clients == 1 ? CASES / 4 : CASES);
        var what = "%s, %s, %d clients".formatted(shape.label(), where, clients);
        say("%s: %.1f cases/s".formatted(what, figures.rate()));
        var known = clients == COMPARED ? peer.cases(shape) : 0;
        return List.of(
                Result.of(what, figures.rate(), "cases/s", known),
                Result.of(what + ", steps done", figures.rate() * Shape.STEPS, "1/s", 0),
                Result.of(what + ", a case p95", figures.p95(), "ms", 0));
    }

    /** All are told at once and worked on as they arrive: their starts share the processors with the work. */
    private static Pace.Figures settled(Cases cases, Desks desks, Shape shape, int clients, int count)
            throws Exception {
        var accepted = cases.accept(shape, count);
        return Pace.each(clients, count, i -> () -> desks.settle(shape, accepted.get(i)));
    }

    private static List<Result> pages(Desks desks, String where, Peer peer) throws Exception {
        var figures = Pace.by(COMPARED, PAGES, _ -> desks::inbox);
        say("work list, %s: %.0f pages/s".formatted(where, figures.rate()));
        return List.of(
                Result.of("work list, %s, pages of 20".formatted(where), figures.rate(), "1/s", peer.pages()),
                Result.of("work list, %s p95".formatted(where), figures.p95(), "ms", 0));
    }

    private static void say(String text) {
        System.err.println("  workflow       " + text);
    }
}
