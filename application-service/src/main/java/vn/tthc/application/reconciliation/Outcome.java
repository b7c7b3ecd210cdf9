package vn.tthc.application.reconciliation;

/** What was found of a transaction. */
enum Outcome {
    MATCHED,
    AMOUNT_DIFFERS,
    /** On the statement, and recorded nowhere here. */
    MISSING_HERE,
    /** Recorded here for that day, and not on the statement. */
    MISSING_THERE
}
