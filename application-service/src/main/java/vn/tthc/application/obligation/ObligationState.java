package vn.tthc.application.obligation;

/** What became of an obligation. */
enum ObligationState {
    /** The dossier waits for it. */
    OPEN,
    /** Nothing of it is outstanding any more. */
    SETTLED,
    /** It lapsed, or the dossier was stopped; it is not owed any more. */
    CLOSED
}
