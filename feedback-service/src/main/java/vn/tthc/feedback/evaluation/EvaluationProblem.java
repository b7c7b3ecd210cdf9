package vn.tthc.feedback.evaluation;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with evaluations only. */
enum EvaluationProblem implements ProblemType {
    EVALUATION_EXISTS(409),
    EVALUATION_FROZEN(409),
    EVALUATION_OUTDATED(409),
    PERIOD_NOT_OVER(409),
    APPROVAL_FROM_ABOVE(403),
    REPORTER_PROTECTED(403);

    private final int status;

    EvaluationProblem(int status) {
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
