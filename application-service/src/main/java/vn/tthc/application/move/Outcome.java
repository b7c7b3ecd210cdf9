package vn.tthc.application.move;

/** What became of one dossier in a move. */
public enum Outcome {
    /** Listed by the dry run, nothing done yet. */
    PLANNED,
    /** It cannot go on under the new version; it finishes as it began. */
    IMPOSSIBLE,
    MOVED,
    KEPT,
    /** The applicant has been asked. */
    OFFERED,
    /** It ended or was moved otherwise before its turn came. */
    SKIPPED
}
