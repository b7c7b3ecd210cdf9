package vn.tthc.application.privacy;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can be wrong with reading personal data. */
enum PrivacyProblem implements ProblemType {
    /** Whoever does not handle the dossier says what it is read for. */
    PURPOSE_REQUIRED(400);

    private final int status;

    PrivacyProblem(int status) {
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
