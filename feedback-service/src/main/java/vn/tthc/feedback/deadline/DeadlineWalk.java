package vn.tthc.feedback.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.tthc.contracts.Event;
import vn.tthc.feedback.report.Escalation;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;

/** Tells of legal times that run out, each once for each due date; replicas do it side by side. */
@ApplicationScoped
class DeadlineWalk {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 25;

    private final Database database;
    private final Escalation escalation;
    private final Outbox outbox;
    private final Clock clock;

    DeadlineWalk(Database database, Escalation escalation, Outbox outbox, Clock clock) {
        this.database = database;
        this.escalation = escalation;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.feedback.deadlines.every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        tell(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Tells everything there is to tell at a time; answers how many warnings that were. */
    int tell(Instant now) {
        return SystemActor.call("report-deadlines", () -> {
            var levels = levels(now);
            // What is over already is not told that it soon will be.
            return inBatches(() -> query(DeadlineStatements.LATE, levels, at(now), BATCH, at(now)))
                    + inBatches(() -> query(DeadlineStatements.SOON, List.of(), at(now), at(now), BATCH, at(now)))
                    + inBatches(() -> query(DeadlineStatements.ESCALATIONS, levels, at(now), BATCH, at(now)));
        });
    }

    /** When each level is told, by the calendar of each agency that is late. */
    private List<Object> levels(Instant now) {
        var agencies = database.query(row -> row.getString(1), DeadlineStatements.LATE_AGENCIES, at(now), at(now));
        var ends = QuarkusTransaction.requiringNew().call(() -> escalation.from(now, agencies));
        return List.of(
                ends.stream().map(Escalation.End::agency).toArray(String[]::new),
                ends.stream().map(end -> Integer.toString(end.level())).toArray(String[]::new),
                ends.stream().map(end -> at(end.at())).toArray(String[]::new));
    }

    /** As much as one run does; the next one goes on, so that a backlog takes nobody's time. */
    private int inBatches(Supplier<List<Warning>> step) {
        var told = 0;
        var last = BATCH;
        for (int batch = 0; batch < MOST_BATCHES && last == BATCH; batch++) {
            last = QuarkusTransaction.requiringNew().call(() -> publish(step.get()));
            told += last;
        }
        return told;
    }

    private int publish(List<Warning> warnings) {
        List<Event> events = warnings.stream().<Event>map(Warning::toEvent).toList();
        outbox.publish(() -> events);
        return warnings.size();
    }

    private List<Warning> query(String statement, List<Object> levels, Object... arguments) {
        var values = new ArrayList<>(List.of(arguments));
        values.addAll(levels);
        return database.query(Warning::of, statement, values.toArray());
    }

    private static String at(Instant instant) {
        return instant.toString();
    }
}
