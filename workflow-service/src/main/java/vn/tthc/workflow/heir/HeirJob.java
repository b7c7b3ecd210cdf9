package vn.tthc.workflow.heir;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.audit.SystemActor;

/**
 * Looks for work that lies with agencies that are no more, dossier by dossier. Each is a transaction of its own, and what
 * has been taken over is not found again, so it goes on wherever it was cut off.
 */
@ApplicationScoped
class HeirJob {

    private static final UUID FIRST = new UUID(0, 0);

    private final Heirs heirs;

    HeirJob(Heirs heirs) {
        this.heirs = heirs;
    }

    @Scheduled(
            every = "${tthc.workflow.heirs.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        SystemActor.call("agency-succession", () -> {
            var found = after(FIRST);
            while (!found.isEmpty()) {
                found.forEach(this::takeOver);
                found = after(found.getLast());
            }
            return found;
        });
    }

    private List<UUID> after(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> heirs.orphaned(last));
    }

    private void takeOver(UUID process) {
        try {
            QuarkusTransaction.requiringNew().run(() -> heirs.takeOver(process));
        } catch (RuntimeException e) {
            Log.warnf(e, "Process %s is left for the next turn", process);
        }
    }
}
