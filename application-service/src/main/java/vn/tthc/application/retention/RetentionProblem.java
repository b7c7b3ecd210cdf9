package vn.tthc.application.retention;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can be wrong with destroying and keeping. */
enum RetentionProblem implements ProblemType {
    /** Every dossier is still within its term, held, in use or on another list. */
    NOTHING_TO_DESTROY(409),
    DESTRUCTION_DECIDED(409),
    /** Who proposed a list does not approve it. */
    DESTRUCTION_FOUR_EYES(403),
    HOLD_EXISTS(409),
    HOLD_RELEASED(409);

    private final int status;

    RetentionProblem(int status) {
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
