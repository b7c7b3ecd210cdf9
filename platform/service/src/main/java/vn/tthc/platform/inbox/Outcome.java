package vn.tthc.platform.inbox;

/** What became of a delivery. */
enum Outcome {

    /** It took effect now. */
    HANDLED,

    /** It has no effect on this consumer. */
    IGNORED,

    /** It had taken effect, or been parked, before. */
    DUPLICATE,

    /** It failed and waits for an operator. */
    PARKED,

    /** It waits for an earlier event of its key that is parked. */
    BEHIND
}
