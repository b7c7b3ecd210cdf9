package vn.tthc.application.clock;

/** What can happen to a dossier's clock. */
public enum ClockKind {
    /** Validly received: the limit begins. */
    START,
    /** Waiting for the applicant: time stands still. */
    PAUSE,
    /** Time goes on where it stood. */
    RESUME,
    /** The dossier is complete: the limit is counted again from zero. */
    RESTART,
    /** The agency apologised and set a new date. */
    EXTEND,
    /** Settlement ended: nothing is counted any more. */
    STOP
}
