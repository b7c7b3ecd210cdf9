package vn.tthc.workflow.migration;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.tthc.platform.audit.Audit;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.handoff.HandoffOrigins;
import vn.tthc.workflow.handoff.HandoffOrigins.Origin;
import vn.tthc.workflow.process.Processes;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Desk;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.Tasks;

/** What is done with the cases of a migration: each is a transaction of its own, under the lock of its process. */
@ApplicationScoped
@Transactional(MANDATORY)
class Batch {

    private final Cases cases;
    private final ProcessDefinitions definitions;
    private final Processes processes;
    private final Tasks tasks;
    private final HandoffOrigins origins;
    private final Desk desk;
    private final Audit audit;

    Batch(
            Cases cases,
            ProcessDefinitions definitions,
            Processes processes,
            Tasks tasks,
            HandoffOrigins origins,
            Desk desk,
            Audit audit) {
        this.cases = cases;
        this.definitions = definitions;
        this.processes = processes;
        this.tasks = tasks;
        this.origins = origins;
        this.desk = desk;
        this.audit = audit;
    }

    /** Looks at many at once and changes none of them. */
    void look(Migration migration, List<UUID> ids) {
        var map = map(migration);
        var open = tasks.unfinishedOf(ids).stream().collect(groupingBy(Task::processId));
        var sent = origins.of(ids).stream().collect(groupingBy(Origin::processId));
        for (var process : processes.list("id in ?1", ids)) {
            var id = process.id();
            var verdict = Verdict.of(process, open.getOrDefault(id, List.of()), sent.getOrDefault(id, List.of()), map);
            cases.settle(migration.id(), id, verdict.moves() ? Cases.State.MOVES : Cases.State.STAYS, verdict);
        }
    }

    /** Looks again, as time has passed, and moves it if it still can be. */
    void move(Migration migration, UUID processId) {
        var map = map(migration);
        var process = processes.lock(processId);
        var open = tasks.unfinished(processId);
        var verdict = Verdict.of(process, open, origins.of(List.of(processId)), map);
        if (verdict.moves()) {
            put(process, map.to(), open, verdict, Verdict.Move::to);
            audit.record(
                    "process.migrated",
                    "process",
                    processId.toString(),
                    map.from().id(),
                    verdict);
        }
        cases.settle(migration.id(), processId, verdict.moves() ? Cases.State.MOVED : Cases.State.KEPT, verdict);
    }

    /** Puts it back where it was, unless somebody has gone on with it since. */
    void undo(Migration migration, UUID processId) {
        var verdict = cases.verdict(migration.id(), processId).orElseThrow();
        var process = processes.lock(processId);
        var open = tasks.unfinished(processId);
        var stands = !process.isFinished()
                && process.definitionId().equals(migration.toDefinition())
                && verdict.isWhere(open);
        if (stands) {
            put(process, definitions.get(migration.fromDefinition()), open, verdict, Verdict.Move::from);
            audit.record(
                    "process.migration-undone", "process", processId.toString(), migration.toDefinition(), verdict);
        }
        cases.settle(migration.id(), processId, stands ? Cases.State.BACK : Cases.State.WENT_ON, verdict);
    }

    private void put(
            RunningProcess process,
            ProcessDefinition definition,
            List<Task> open,
            Verdict verdict,
            Function<Verdict.Move, String> where) {
        process.goOnBy(definition.id());
        for (var move : verdict.tasks()) {
            var step = definition.step(where.apply(move)).orElseThrow();
            open.stream().filter(task -> task.id().equals(move.id())).forEach(task -> desk.goOnAs(process, task, step));
        }
        verdict.origins().forEach(move -> origins.rename(move.id(), where.apply(move)));
        tasks.flush();
    }

    private StepMap map(Migration migration) {
        return new StepMap(
                definitions.get(migration.fromDefinition()),
                definitions.get(migration.toDefinition()),
                migration.mapping());
    }
}
