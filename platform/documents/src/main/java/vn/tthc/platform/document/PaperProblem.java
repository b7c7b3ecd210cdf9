package vn.tthc.platform.document;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a paper of whatever kind. */
public enum PaperProblem implements ProblemType {
    EMPTY_DOCUMENT(422),
    /** An office file that unpacks to far more than it is. */
    ARCHIVE_BOMB(422),
    /** Not read by anybody until the scanner has seen it. */
    DOCUMENT_WAITING_FOR_SCAN(423),
    /** The scanner found something in what was just brought. */
    DOCUMENT_INFECTED(422),
    /** The scanner found something; nobody gets it. */
    DOCUMENT_QUARANTINED(409);

    private final int status;

    PaperProblem(int status) {
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
