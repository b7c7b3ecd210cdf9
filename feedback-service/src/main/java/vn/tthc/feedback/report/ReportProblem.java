package vn.tthc.feedback.report;

import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a report beside what can go wrong anywhere. */
enum ReportProblem implements ProblemType {
    /** Refused for what is missing before the sender was told what that is. */
    GUIDE_FIRST("report-guide-first", 409),
    /** The unit of the officer it is about. */
    OFFICER_UNIT("report-officer-unit", 422),
    ANONYMOUS_NOT_ALLOWED("report-anonymous-not-allowed", 422),
    REOPEN_TOO_LATE("report-reopen-too-late", 409),
    /** Nobody to ask. */
    SENDER_UNKNOWN("report-sender-unknown", 409);

    private final String slug;
    private final int status;

    ReportProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
