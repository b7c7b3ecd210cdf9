package vn.tthc.application.obligation;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with what has to be paid before work goes on. */
public enum ObligationProblem implements ProblemType {
    /** No rule of the day says that this procedure waits for a payment. */
    OBLIGATION_NOT_PROVIDED(409),
    /** Nothing is outstanding, so there is nothing to wait for. */
    NOTHING_OUTSTANDING(409);

    private final int status;

    ObligationProblem(int status) {
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
