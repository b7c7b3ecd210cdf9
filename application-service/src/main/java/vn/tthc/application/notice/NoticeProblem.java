package vn.tthc.application.notice;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with notices beside what can go wrong anywhere. */
enum NoticeProblem implements ProblemType {
    /** Choices belong to a person, and the token names none. */
    NOTICE_PERSON_UNKNOWN(403),
    NOTICE_CHANNEL_OFF(409),
    /** It is waiting to be sent. */
    NOTICE_ON_ITS_WAY(409),
    NOTICE_RESENT_ENOUGH(409),
    /** Hash, key or channel are not right; which of them is nobody's business. */
    NOTICE_REPORT_UNSIGNED(403),
    NOTICE_REPORT_UNKNOWN(404);

    private final int status;

    NoticeProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
