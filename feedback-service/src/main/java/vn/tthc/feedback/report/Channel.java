package vn.tthc.feedback.report;

/** How it reached the administration; all but ONLINE are taken down by an officer. */
enum Channel {
    ONLINE,
    DIRECT,
    PHONE,
    POST,
    EMAIL,
    OPINION_SHEET
}
