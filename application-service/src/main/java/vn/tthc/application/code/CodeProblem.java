package vn.tthc.application.code;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with codes beside their running out. */
enum CodeProblem implements ProblemType {
    /** Redeemed by another dossier, or voided, since it was set apart. */
    CODE_ALREADY_SETTLED(409),
    /** The code was voided before. */
    CODE_ALREADY_VOID(409);

    private final int status;

    CodeProblem(int status) {
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
