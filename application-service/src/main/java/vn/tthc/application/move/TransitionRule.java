package vn.tthc.application.move;

/** What an amendment does to dossiers that were received before it. */
public enum TransitionRule {
    /** They finish as they began. */
    FINISH_OLD,
    /** They go on under the new version. */
    MOVE,
    /** Each applicant says which. */
    APPLICANT_CHOOSES
}
