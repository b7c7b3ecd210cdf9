package vn.tthc.application.identity;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can be wrong with correcting whose a dossier is. */
enum IdentityProblem implements ProblemType {
    IDENTITY_CORRECTION_OPEN(409),
    IDENTITY_CORRECTION_DECIDED(409),
    /** Who proposed a correction does not decide it. */
    IDENTITY_CORRECTION_FOUR_EYES(403),
    /** A draft is edited instead; what was destroyed has no number. */
    IDENTITY_NOT_CORRECTABLE(409);

    private final int status;

    IdentityProblem(int status) {
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
