package vn.tthc.feedback.report;

/** What an agency must do within a legal number of working days; the number is data ({@link DutyLimits}). */
enum Duty {
    REJECT,
    ASK_SUPPLEMENT,
    TRANSFER,
    ANSWER,
    PUBLISH
}
