package vn.tthc.application.result;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a result. */
enum ResultProblem implements ProblemType {
    /** It has been revoked before. */
    RESULT_REVOKED(409),
    /** The agency has given this number to another paper of the kind. */
    RESULT_NUMBER_TAKEN(409),
    /** The number is not that of the person in whose store the result lies. */
    RESULT_OF_ANOTHER(422);

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
