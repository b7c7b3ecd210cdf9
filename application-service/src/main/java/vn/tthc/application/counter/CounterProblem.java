package vn.tthc.application.counter;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with counters and rosters. */
enum CounterProblem implements ProblemType {
    COUNTER_EXISTS(409),
    ROSTER_EXISTS(409);

    private final int status;

    CounterProblem(int status) {
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
