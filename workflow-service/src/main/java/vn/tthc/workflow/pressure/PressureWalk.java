package vn.tthc.workflow.pressure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.time.CivilTime;

/**
 * Tells of clocks that run out, each once for each due date. What stands still is silent; replicas do it side by side.
 */
@ApplicationScoped
public class PressureWalk {

    private static final int BATCH = 200;
    private static final int MOST_BATCHES = 25;

    private final Database database;
    private final Leads leads;
    private final PressureRules rules;
    private final Outbox outbox;
    private final Clock clock;

    PressureWalk(Database database, Leads leads, PressureRules rules, Outbox outbox, Clock clock) {
        this.database = database;
        this.leads = leads;
        this.rules = rules;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.workflow.pressure.every:5m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        tell();
    }

    /** Tells everything there is to tell now; answers how many warnings that were. */
    public int tell() {
        return SystemActor.call("pressure", () -> tell(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private int tell(Instant now) {
        var hours = leads.hoursFrom(now);
        var levels = leads.levelsFrom(
                now, rules.on(PressureRules.Kind.ESCALATION, LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE)));
        // What is late already is not told that it soon will be.
        return inBatches(() -> late(ClockStatements.STEPS_LATE, now, levels))
                + inBatches(() -> query(ClockStatements.CONSULTATIONS_LATE, at(now), BATCH, "OVERDUE", at(now)))
                + inBatches(() -> soon(ClockStatements.STEPS_SOON, now, hours))
                + inBatches(() -> soon(ClockStatements.CONSULTATIONS_SOON, now, hours))
                + inBatches(() -> escalated(now, levels));
    }

    private List<Row> late(String statement, Instant now, Leads.Table levels) {
        return query(
                statement, at(now), BATCH, "OVERDUE", at(now), levels.calendars(), levels.numbers(), levels.ends());
    }

    private List<Row> soon(String statement, Instant now, Leads.Table hours) {
        var last = List.of(hours.ends()).stream().max(String::compareTo).orElseGet(() -> at(now));
        return query(
                statement, hours.calendars(), hours.numbers(), hours.ends(), at(now), last, BATCH, "DUE_SOON", at(now));
    }

    /** What stands still is looked at again a day later. */
    private List<Row> escalated(Instant now, Leads.Table levels) {
        return query(
                ClockStatements.ESCALATIONS,
                at(now),
                BATCH,
                at(now.plus(Duration.ofDays(1))),
                at(now),
                levels.calendars(),
                levels.numbers(),
                levels.ends());
    }

    private interface Step {
        List<Row> take();
    }

    /** As much as one run does; the next one goes on, so that a backlog takes nobody's time. */
    private int inBatches(Step step) {
        var told = 0;
        var dealtWith = BATCH;
        for (int batch = 0; batch < MOST_BATCHES && dealtWith == BATCH; batch++) {
            var rows = QuarkusTransaction.requiringNew().call(() -> take(step));
            told += warnings(rows).size();
            dealtWith = rows.getFirst().dealtWith();
        }
        return told;
    }

    private List<Row> take(Step step) {
        var rows = step.take();
        List<Event> events =
                warnings(rows).stream().<Event>map(Warning::toEvent).toList();
        outbox.publish(() -> events);
        return rows;
    }

    private static List<Warning> warnings(List<Row> rows) {
        return rows.stream().map(Row::warning).filter(Objects::nonNull).toList();
    }

    private List<Row> query(String statement, @Nullable Object... arguments) {
        return database.query(
                row -> new Row(row.getInt("dealt_with"), row.getObject("id") == null ? null : Warning.of(row)),
                statement,
                arguments);
    }

    private static String at(Instant instant) {
        return instant.toString();
    }

    /** One warning, beside how many clocks its batch dealt with. */
    private record Row(int dealtWith, @Nullable Warning warning) {}
}
