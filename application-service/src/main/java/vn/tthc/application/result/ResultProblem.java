package vn.tthc.application.result;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a result. */
enum ResultProblem implements ProblemType {
    /** It has been revoked before. */
    RESULT_REVOKED(409);

    private final int status;

    ResultProblem(int status) {
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
