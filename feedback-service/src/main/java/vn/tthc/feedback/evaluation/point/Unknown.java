package vn.tthc.feedback.evaluation.point;

/** Why there are no points: what is not known is said to be so and never guessed. */
public enum Unknown {
    /** It belongs to somebody else's figure: the unit only took part in the dossier. */
    NOT_HERE,
    /** No promised date was told. */
    NO_DUE_DATE,
    /** Nobody measured the internal process, or not yet. */
    NOT_MEASURED,
    /** The result was not given to the applicant yet, or nobody said how. */
    NO_RETURN,
    /** The version of the procedure is not known from the catalogue. */
    NO_VERSION,
    /** A report on somebody's behaviour is not decided. */
    REPORT_OPEN,
    /** There is nothing in the period to measure. */
    NOTHING_TO_MEASURE,
    /** It would tell who complained. */
    REPORTER_PROTECTED
}
