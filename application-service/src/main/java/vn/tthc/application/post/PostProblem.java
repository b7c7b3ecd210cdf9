package vn.tthc.application.post;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with the post beside what can go wrong anywhere. */
enum PostProblem implements ProblemType {
    POST_NOT_CONFIGURED(409),
    /** One of a kind at a time. */
    POST_ORDER_OPEN(409),
    POST_ORDER_CLOSED(409),
    POST_NO_ADDRESS(409),
    /** There is no result that could have been carried, or none yet. */
    POST_NOTHING_TO_CARRY(409),
    /** Hash, key or operator are not right; which of them is nobody's business. */
    POST_EVENT_UNSIGNED(403),
    /** Not there, not there yet, or another operator's. */
    POST_ORDER_UNKNOWN(404),
    POST_EVENT_OTHERWISE(409);

    private final int status;

    PostProblem(int status) {
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
