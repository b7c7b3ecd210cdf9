package vn.tthc.application.rights;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can be wrong with asking for one's rights. */
enum RightsProblem implements ProblemType {
    /** The same field waits to be decided. */
    DATA_CORRECTION_OPEN(409),
    DATA_CORRECTION_DECIDED(409);

    private final int status;

    RightsProblem(int status) {
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
