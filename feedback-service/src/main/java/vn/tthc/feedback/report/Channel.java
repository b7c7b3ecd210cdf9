package vn.tthc.feedback.report;

/** How it reached the administration. The first two come by themselves; the others are taken down by an officer. */
enum Channel {
    ONLINE,
    NATIONAL_PORTAL,
    DIRECT,
    PHONE,
    POST,
    EMAIL,
    /** The answer to a question that an agency put to citizens (phiếu lấy ý kiến). */
    OPINION_SHEET;

    boolean isTakenDown() {
        return this != ONLINE && this != NATIONAL_PORTAL;
    }
}
