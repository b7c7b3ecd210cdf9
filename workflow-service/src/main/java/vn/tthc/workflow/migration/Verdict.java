package vn.tthc.workflow.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.definition.Succession;
import vn.tthc.workflow.handoff.HandoffOrigins.Origin;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;

/**
 * What becomes of one case: which of its open tasks goes on as which step, or why it cannot.
 *
 * @param tasks open tasks, from code to code
 * @param origins handoffs on their way, with the step that a refusal leads back to
 * @param reasons what keeps it where it is; none where it moves
 */
record Verdict(List<Move> tasks, List<Move> origins, List<Reason> reasons) {

    /** Of a task or a handoff. */
    record Move(UUID id, String from, String to) {}

    /** ENDED, NO_STEP, ANOTHER_AGENCY, ANOTHER_ROLE, OTHER_WAYS, NO_SIGNATURE or ANOTHER_DEFINITION; at which step. */
    record Reason(String rule, String step) {}

    Verdict {
        tasks = List.copyOf(tasks);
        origins = List.copyOf(origins);
        reasons = List.copyOf(reasons);
    }

    static Verdict keeps(String rule) {
        return new Verdict(List.of(), List.of(), List.of(new Reason(rule, "")));
    }

    boolean moves() {
        return reasons.isEmpty();
    }

    /** A pure function of the case as it stands. */
    static Verdict of(RunningProcess process, List<Task> open, List<Origin> origins, StepMap map) {
        if (process.isFinished()) {
            return keeps("ENDED");
        }
        if (!process.definitionId().equals(map.from().id())) {
            return keeps("ANOTHER_DEFINITION");
        }
        var tasks = new ArrayList<Move>();
        var froms = new ArrayList<Move>();
        var reasons = new ArrayList<Reason>();
        for (var task : open) {
            judge(process, task, map, tasks, reasons);
        }
        for (var origin : origins) {
            map.target(origin.stepCode())
                    .ifPresentOrElse(
                            step -> froms.add(new Move(origin.handoffId(), origin.stepCode(), step.code())),
                            () -> reasons.add(new Reason("NO_STEP", origin.stepCode())));
        }
        return new Verdict(tasks, froms, reasons);
    }

    private static void judge(RunningProcess process, Task task, StepMap map, List<Move> moves, List<Reason> reasons) {
        var target = map.target(task.stepCode());
        if (target.isEmpty()) {
            reasons.add(new Reason("NO_STEP", task.stepCode()));
            return;
        }
        var step = target.get();
        var before = map.from().step(task.stepCode()).orElseThrow();
        if (!process.agencyFor(before.agency()).equals(process.agencyFor(step.agency()))) {
            reasons.add(new Reason("ANOTHER_AGENCY", task.stepCode()));
        }
        if (task.holderName() != null && !task.role().equals(step.role())) {
            reasons.add(new Reason("ANOTHER_ROLE", task.stepCode()));
        }
        if (!Succession.keepsWays(map.from(), task.stepCode(), map.to(), step.code())) {
            reasons.add(new Reason("OTHER_WAYS", task.stepCode()));
        }
        if (!isSignedYet(process, step, map)) {
            reasons.add(new Reason("NO_SIGNATURE", task.stepCode()));
        }
        moves.add(new Move(task.id(), task.stepCode(), step.code()));
    }

    /** Whether the result is signed, or can still be from there on. */
    private static boolean isSignedYet(RunningProcess process, Step step, StepMap map) {
        return process.isSigned() || step.isForSignature() || map.to().isSignedAfter(step);
    }

    /** Whether a case still stands exactly where this put it. */
    boolean isWhere(List<Task> open) {
        return open.size() == tasks.size()
                && open.stream()
                        .allMatch(task -> tasks.stream()
                                .anyMatch(move ->
                                        move.id().equals(task.id()) && move.to().equals(task.stepCode())));
    }
}
