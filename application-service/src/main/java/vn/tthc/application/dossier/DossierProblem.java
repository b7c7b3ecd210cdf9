package vn.tthc.application.dossier;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with a dossier beside what can go wrong anywhere. */
public enum DossierProblem implements ProblemType {
    NOT_THE_RECEIVING_POINT(403),
    NOT_THE_COMPETENT_AGENCY(403),
    /** The week's roster gives these procedures to another counter. */
    NOT_AT_THIS_COUNTER(403),
    NO_COMPETENT_AGENCY(409),
    NO_APPROVED_PROCESS(409),
    NO_WORKING_CALENDAR(409),
    CASE_WITHOUT_LIMIT(409),
    NOT_RECEIVED_YET(409),
    SUPPLEMENT_LIMIT_REACHED(409),
    SUPPLEMENT_NOT_OPEN(409),
    /** Brought after the time that was set for it. */
    SUPPLEMENT_LAPSED(409),
    EXTENSION_LIMIT_REACHED(409),
    /** Said later than the law allows; it is possible only as a recorded violation. */
    EXTENSION_TOO_LATE(409),
    /** No offer is open: none was made, or it has been answered. */
    NOTHING_TO_CHOOSE(409),
    /** A result is corrected once at a time. */
    CORRECTION_OPEN(409),
    CORRECTION_OF_ANOTHER_MATTER(409),
    DAILY_CODES_EXHAUSTED(409),
    DOCUMENTS_CLOSED(409),
    /** On that day the procedure is not offered online; the counter and the post still take it. */
    NOT_RECEIVED_ONLINE(422),
    /** The same person submitted the same thing a short while ago; it goes through when that is confirmed. */
    DUPLICATE_SUBMISSION(409),
    MISSING_COMPONENTS(422),
    /** Answers that the electronic form of the case does not allow; the violations name each field. */
    FORM_DATA_INVALID(422);

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
