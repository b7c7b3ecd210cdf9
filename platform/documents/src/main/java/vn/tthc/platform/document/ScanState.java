package vn.tthc.platform.document;

import vn.tthc.platform.problem.Problem;

/** What the scanner says of a paper; only what is clean, or was taken in where there is no scanner, can be read. */
public enum ScanState {
    /** Taken in where no scanner is configured. */
    NOT_SCANNED,
    /** Until the scanner has seen it nobody reads it, not even who brought it. */
    WAITING_FOR_SCAN,
    CLEAN,
    /** Kept apart as evidence; it counts as no paper and nobody reads it. */
    INFECTED;

    /** Lets through what may be read. */
    public void requireReleased() {
        switch (this) {
            case WAITING_FOR_SCAN -> throw new Problem(PaperProblem.DOCUMENT_WAITING_FOR_SCAN);
            case INFECTED -> throw new Problem(PaperProblem.DOCUMENT_QUARANTINED);
            case CLEAN, NOT_SCANNED -> {}
        }
    }
}
