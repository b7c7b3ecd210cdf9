package vn.tthc.workflow.migration;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tthc.platform.audit.SystemActor;
import vn.tthc.workflow.migration.Migration.State;

/**
 * Goes on with every migration that is under way. Wherever it is cut off it goes on there, since what was done with a
 * case is written with the case; a second replica takes other cases. What failed, because somebody worked on the dossier
 * at that moment, is tried again at the next turn.
 */
@ApplicationScoped
class MigrationJob {

    private static final int CHUNK = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final Migrations migrations;
    private final Cases cases;
    private final Batch batch;
    private final MigrationService service;

    MigrationJob(Migrations migrations, Cases cases, Batch batch, MigrationService service) {
        this.migrations = migrations;
        this.cases = cases;
        this.batch = batch;
        this.service = service;
    }

    @Scheduled(
            every = "${tthc.workflow.migrations.every:5s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        SystemActor.call("process-migration", () -> {
            var underWay = QuarkusTransaction.requiringNew().call(migrations::underWay);
            underWay.forEach(this::goOn);
            return underWay;
        });
    }

    private void goOn(UUID id) {
        var state =
                QuarkusTransaction.requiringNew().call(() -> migrations.get(id).state());
        switch (state) {
            case CHECKING -> each(id, new Work(Cases.State.WAITING, CHUNK, batch::look), State.PLANNED);
            case RUNNING ->
                each(
                        id,
                        new Work(Cases.State.MOVES, 1, (migration, ids) -> batch.move(migration, ids.getFirst())),
                        State.DONE);
            case UNDOING ->
                each(
                        id,
                        new Work(Cases.State.MOVED, 1, (migration, ids) -> batch.undo(migration, ids.getFirst())),
                        State.UNDONE);
            case PLANNED, DONE, UNDONE -> {}
        }
    }

    /** What is done with the cases in one state, so many in a transaction. */
    private record Work(Cases.State with, int chunk, Doing doing) {

        @FunctionalInterface
        private interface Doing {
            void to(Migration migration, List<UUID> cases);
        }
    }

    private void each(UUID id, Work work, State end) {
        var after = FIRST;
        for (var taken = step(id, work, after); !taken.isEmpty(); taken = step(id, work, after)) {
            after = taken.getLast();
        }
        service.endIfNoneLeft(id, work.with(), end);
    }

    private List<UUID> step(UUID id, Work work, UUID after) {
        var taken = new Taken();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                taken.cases = cases.next(id, work.with(), after, work.chunk());
                if (!taken.cases.isEmpty()) {
                    work.doing().to(migrations.get(id), taken.cases);
                }
            });
        } catch (RuntimeException e) {
            Log.warnf(e, "Cases of migration %s are left for the next turn", id);
        }
        return taken.cases;
    }

    /** What a transaction took, also where it failed. */
    private static final class Taken {
        private List<UUID> cases = List.of();
    }
}
