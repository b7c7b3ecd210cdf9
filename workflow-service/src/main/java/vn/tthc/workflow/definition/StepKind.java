package vn.tthc.workflow.definition;

/** What a node of an internal process is: work for somebody, or a place where the way divides or comes together. */
public enum StepKind {
    /** One person of one agency does it. */
    TASK,
    /** As a task; opening it asks other agencies, and their answers are put together in it. */
    CONSULTATION,
    /** Another agency settles a part by its own approved process. */
    SUBPROCESS,
    /** The dossier's data choose the way. */
    DECISION,
    /** All its ways are gone at once. */
    PARALLEL,
    /** Where the ways of a parallel block meet again. */
    JOIN;

    /** Whether somebody has it on the desk and a clock runs. */
    public boolean isWork() {
        return this == TASK || this == CONSULTATION || this == SUBPROCESS;
    }
}
