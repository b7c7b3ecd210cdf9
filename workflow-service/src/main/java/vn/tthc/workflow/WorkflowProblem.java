package vn.tthc.workflow;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong in the internal process of a dossier; the slug is the name in kebab-case. */
public enum WorkflowProblem implements ProblemType {
    TASK_ALREADY_CLAIMED(409),
    TASK_NOT_YOURS(409),
    TASK_CLOSED(409),
    TASK_LEASE_OVER(409),
    TASK_WAITING(409),
    TASK_IN_TRANSIT(409),
    TASK_NEEDS_SIGNATURE(409),
    TASK_NOT_FOR_SIGNATURE(409),
    FOUR_EYES(409),
    CONSULTATIONS_OUTSTANDING(409),
    CONSULTATION_CLOSED(409),
    CONSULTATION_IN_TIME(409),
    URGING_ANSWERED(409),
    PARTS_OUTSTANDING(409),
    PART_EXISTS(409),
    PART_FOLLOWS(409),
    PART_OVER(409),
    LIST_EXISTS(409),
    LIST_LIMIT(409),
    SUPPLEMENT_LIMIT(409),
    LOOP_LIMIT(409),
    HANDOFF_CLOSED(409),
    PROCESS_CLOSED(409),
    DEFINITION_APPROVED(409),
    PROCEDURE_UNKNOWN(409),
    BPMN_UNREADABLE(400),
    BPMN_UNSUPPORTED(422),
    DEFINITION_UNSOUND(422),
    AGENCY_UNKNOWN(422),
    SAME_AGENCY(422),
    ONE_STOP_FIRST(422),
    STEP_UNKNOWN(422),
    OUTCOME_UNKNOWN(422),
    TOO_MANY_CASES(422);

    private final int status;

    WorkflowProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
