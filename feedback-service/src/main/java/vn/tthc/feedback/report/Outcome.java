package vn.tthc.feedback.report;

/** What the handling of a report on somebody's behaviour found; one that is not proven counts against nobody. */
enum Outcome {
    PROVEN,
    UNPROVEN
}
