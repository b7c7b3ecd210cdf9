package vn.tthc.feedback.report;

/** What an agency must do within a legal number of working days; the number is data ({@link DutyLimits}). */
enum Duty {
    /** To receive it or to refuse it: the law names the refusal. */
    REJECT,
    ASK_SUPPLEMENT,
    TRANSFER,
    ANSWER,
    PUBLISH
}
