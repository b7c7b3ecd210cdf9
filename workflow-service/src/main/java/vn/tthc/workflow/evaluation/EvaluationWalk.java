package vn.tthc.workflow.evaluation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.tthc.platform.audit.SystemActor;

/** Writes down, once for each process that came to a result, what an evaluation needs of it; replicas do it side by side. */
@ApplicationScoped
public class EvaluationWalk {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 50;

    private final Evaluations evaluations;
    private final Clock clock;

    EvaluationWalk(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.workflow.evaluation.every:10m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        evaluate();
    }

    /** What is over and not evaluated yet, as much as one run does; answers how many processes that were. */
    public int evaluate() {
        return SystemActor.call("evaluation", () -> {
            var all = 0;
            var done = BATCH;
            for (int batch = 0; batch < MOST_BATCHES && done == BATCH; batch++) {
                done = batch();
                all += done;
            }
            return all;
        });
    }

    private int batch() {
        return QuarkusTransaction.requiringNew().call(() -> evaluations.evaluate(BATCH, clock.instant()));
    }
}
