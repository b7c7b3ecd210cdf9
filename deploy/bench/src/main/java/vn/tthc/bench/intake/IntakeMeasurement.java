package vn.tthc.bench.intake;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.bench.Databases;
import vn.tthc.bench.Desk;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.bench.SqlText;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/**
 * {@code ./tthc bench intake}: receipts a second by eight clients, at the service itself and through the gateway, beside
 * the rows of a receipt as pgbench writes them in the same run. All of them are received by one agency, whose code counter
 * is the row that they meet at; the floor takes it last too.
 *
 * <p>A day has 9,999 numbers, which is enough for two runs.
 */
public final class IntakeMeasurement implements Measurement {

    private static final int CLIENTS = 8;
    private static final int SECONDS = Integer.getInteger("tthc.bench.seconds", 10);
    private static final int DOSSIERS = Integer.getInteger("tthc.bench.dossiers", 1_200);
    private static final int WARM_UP = Integer.getInteger("tthc.bench.warm-up", 500);
    private static final int MANY_AGENCIES = 200;

    private final RunningSystem system = RunningSystem.current();

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Result> run() throws Exception {
        var service = system.url(Part.APPLICATION);
        accepted(service, WARM_UP);
        received(service, WARM_UP);
        sql(SqlText.of("/intake/schema.sql"));
        try {
            var pgbench = new PgBench(system, CLIENTS, SECONDS);
            var receipt = SqlText.of("/intake/receipt.sql");
            var many = pgbench.rate(receipt, MANY_AGENCIES);
            var floor = pgbench.rate(receipt, 1);
            var results = new ArrayList<Result>();
            results.add(Result.of("rows of a receipt, one agency", floor, "1/s", many));
            results.addAll(figures("accepted, service", accepted(service, DOSSIERS), floor));
            results.addAll(figures("received, service", received(service, DOSSIERS), floor));
            results.addAll(figures("received, gateway", received(system.gateway(), DOSSIERS), floor));
            return results;
        } finally {
            sql("drop schema if exists bench_floor cascade");
        }
    }

    private static List<Result> figures(String what, Pace.Figures figures, double floor) {
        return List.of(
                Result.of(what, figures.rate(), "1/s", floor),
                Result.of(what + " p50", figures.p50(), "ms", 0),
                Result.of(what + " p95", figures.p95(), "ms", 0));
    }

    /** They are filed at the counter first; what is measured is their acceptance. */
    private Pace.Figures accepted(URI address, int count) throws Exception {
        var desk = new Desk(system, address);
        var drafts = new String[count];
        Pace.each(CLIENTS, count, i -> () -> drafts[i] = desk.drafted(i));
        say("accepting " + count + " dossiers at " + address);
        return Pace.each(CLIENTS, count, i -> () -> desk.accept(drafts[i]));
    }

    /** Opened and received in one step, as the floor writes them. */
    private Pace.Figures received(URI address, int count) throws Exception {
        var desk = new Desk(system, address);
        say("receiving " + count + " dossiers at " + address);
        return Pace.each(CLIENTS, count, i -> () -> desk.received(i));
    }

    private void sql(String text) {
        try (var connection = Databases.open(system, Part.APPLICATION);
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new CannotMeasure("The database does not answer: " + e.getMessage());
        }
    }

    private static void say(String text) {
        System.err.println("  intake         " + text);
    }
}
