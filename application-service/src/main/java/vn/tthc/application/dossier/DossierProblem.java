package vn.tthc.application.dossier;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a dossier beside what can go wrong anywhere. */
public enum DossierProblem implements ProblemType {
    NOT_THE_RECEIVING_POINT(403),
    NO_APPROVED_PROCESS(409),
    NO_WORKING_CALENDAR(409),
    CASE_WITHOUT_LIMIT(409),
    NOT_RECEIVED_YET(409),
    SUPPLEMENT_LIMIT_REACHED(409),
    SUPPLEMENT_NOT_OPEN(409),
    DAILY_CODES_EXHAUSTED(409),
    DOCUMENTS_CLOSED(409),
    /** On that day the procedure is not offered online; the counter and the post still take it. */
    NOT_RECEIVED_ONLINE(422),
    MISSING_COMPONENTS(422),
    /** Answers that the electronic form of the case does not allow; the violations name each field. */
    FORM_DATA_INVALID(422),
    EMPTY_DOCUMENT(422);

    private final int status;

    DossierProblem(int status) {
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
