package vn.tthc.catalog;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** The problems that only the catalogue can answer with; their texts are in {@code problems_*.properties}. */
public enum CatalogProblem implements ProblemType {
    /** An agency, a sector or a decision number that is already taken. */
    ALREADY_REGISTERED(409),
    /** A change that the tree of agencies cannot take: an unknown parent, children left behind, days that overlap. */
    AGENCY_CHANGE_IMPOSSIBLE(422),
    NO_CALENDAR(404),
    CALENDAR_INVALID(422),
    /** Items that may not be published; the violations name each by its position and field. */
    DECISION_INVALID(422),
    /** Items of which somebody must say first that they are meant. */
    DECISION_UNCONFIRMED(422),
    /** A spreadsheet that cannot be read; the violations name row and column. */
    ANNEX_INVALID(422),
    /** What the author of the decision had before him has changed since. */
    DECISION_OVERTAKEN(409),
    DECISION_PUBLISHED(409),
    /** What cannot be posted, or an inspection that is not complete; the violations name each item. */
    POSTING_INVALID(422),
    /** A review that is not complete or does not fit the procedure; the violations name each item. */
    REVIEW_INVALID(422),
    DELIVERY_INVALID(422),
    FORM_INVALID(422),
    FORM_ANSWERS_INVALID(422),
    IMPORT_TOO_LARGE(413),
    /** What a province adds to a national procedure and may not. */
    LOCALISATION_INVALID(422);

    private final int status;

    CatalogProblem(int status) {
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
