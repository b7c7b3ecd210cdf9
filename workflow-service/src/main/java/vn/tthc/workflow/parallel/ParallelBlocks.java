package vn.tthc.workflow.parallel;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.platform.id.Ids;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Strand;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.Tasks;

/** Divides a dossier's process into ways and brings them together again, once; always under the process lock. */
@ApplicationScoped
@Transactional(MANDATORY)
public class ParallelBlocks implements PanacheRepositoryBase<ParallelBlock, UUID> {

    private final Tasks tasks;

    ParallelBlocks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** What an arrival at a join leads to. */
    public sealed interface Arrival {

        /** The block has joined: work on its other ways is needed no more, and this thread goes on. */
        record Joined(Strand thread, List<Task> neededNoMore) implements Arrival {}

        /** Other ways are still out, or begin now. */
        record Waiting(List<Strand> ways) implements Arrival {}
    }

    /** The ways to go along now. */
    public List<Strand> divide(RunningProcess process, Step parallel, String joinCode, Strand outer, Instant now) {
        var rule = parallel.join();
        var inTurn = process.isOnPaper() && rule != null && rule.goesInTurnOnPaper();
        var block = new ParallelBlock(Ids.at(now), process.id(), parallel, joinCode, outer, inTurn, now);
        persist(block);
        return toOpen(block);
    }

    /** A way has come to its join. */
    public Arrival arrive(Strand strand, Instant now) {
        var block = get(strand);
        if (block.arrive(String.valueOf(strand.way()), now)) {
            return new Arrival.Joined(block.outer(), unfinishedIn(block, now));
        }
        return new Arrival.Waiting(toOpen(block));
    }

    /** The thread outside so many blocks, and the work that is needed no more because they are left. */
    public Arrival.Joined leave(Strand strand, int blocks, Instant now) {
        var thread = strand;
        var neededNoMore = new ArrayList<Task>();
        for (int left = 0; left < blocks; left++) {
            var block = get(thread);
            block.withdraw(now);
            neededNoMore.addAll(unfinishedIn(block, now));
            thread = block.outer();
        }
        return new Arrival.Joined(thread, neededNoMore);
    }

    /** The process is over. */
    public void withdrawAll(UUID processId, Instant now) {
        open(processId).forEach(block -> block.withdraw(now));
    }

    private static List<Strand> toOpen(ParallelBlock block) {
        return block.toOpen().stream().map(block::strand).toList();
    }

    /** Also of the blocks within it, which are withdrawn with it. */
    private List<Task> unfinishedIn(ParallelBlock block, Instant now) {
        var within = new ArrayList<>(List.of(block.id()));
        var open = open(block.processId());
        for (int i = 0; i < within.size(); i++) {
            var outer = within.get(i);
            open.stream().filter(one -> one.liesIn(outer)).forEach(one -> {
                one.withdraw(now);
                within.add(one.id());
            });
        }
        return tasks.unfinishedIn(within);
    }

    private List<ParallelBlock> open(UUID processId) {
        return list("processId = ?1 and state = ?2 order by openedAt", processId, ParallelBlock.State.OPEN);
    }

    private ParallelBlock get(Strand strand) {
        return Optional.ofNullable(strand.block())
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> new IllegalStateException("This thread lies in no block"));
    }
}
