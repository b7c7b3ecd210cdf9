package vn.tthc.application.notice;

/** How far a notice has come over one channel. */
enum DispatchState {
    QUEUED,
    /** The carrier has taken it; over e-mail nothing more is learnt. */
    SENT,
    /** The carrier reported that it arrived. */
    DELIVERED,
    /** Not taken, not delivered, or tried until its end: staff have to tell it in another way. */
    FAILED,
    /** Nobody wanted it there, or there was no address. */
    SUPPRESSED
}
