package vn.tthc.application.dossier;

/** How the applicant got the result. */
public enum ReturnWay {
    /** Fetched where the dossier was handed in. */
    COUNTER,
    /** Brought by the post. */
    POSTAL
}
