package vn.tthc.feedback.attachment;

import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with files of reports beside what can go wrong with any paper. */
enum AttachmentProblem implements ProblemType {
    TOO_MANY_ATTACHMENTS;

    @Override
    public String slug() {
        return "report-too-many-attachments";
    }

    @Override
    public int status() {
        return 409;
    }
}
