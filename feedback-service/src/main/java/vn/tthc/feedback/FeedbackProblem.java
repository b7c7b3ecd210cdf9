package vn.tthc.feedback;

import vn.tthc.platform.problem.ProblemType;

/** What can go wrong in this service only; the texts are in {@code problems_vi.properties}. */
public enum FeedbackProblem implements ProblemType {
    ALREADY_RATED("already-rated", 409),
    NOT_RATEABLE("not-rateable", 404),
    RATING_CLOSED("rating-closed", 409),
    RATING_PERIOD_OPEN("rating-period-open", 404),
    SURVEY_INVALID("survey-invalid", 422),
    SURVEY_NOT_DRAFT("survey-not-draft", 409),
    SURVEY_NOT_OPEN("survey-not-open", 409),
    SURVEY_NOBODY("survey-nobody", 409),
    SURVEY_ANSWERED("survey-answered", 409),
    SURVEY_RUNNING("survey-running", 409),
    TOKEN_FORGED("rating-token-forged", 422),
    TOKEN_ISSUED("rating-token-issued", 409),
    TOKEN_KEY_OTHER("rating-token-key-other", 409),
    TOKEN_KEY_UNKNOWN("rating-token-key-unknown", 404),
    PERSONAL_DATA_IN_PUBLIC_TEXT("personal-data-in-public-text", 422),
    NO_CALENDAR("no-calendar-for-agency", 409);

    private final String slug;
    private final int status;

    FeedbackProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
