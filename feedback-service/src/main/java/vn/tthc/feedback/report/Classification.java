package vn.tthc.feedback.report;

/** What the officer finds it to be about. */
enum Classification {
    ADMINISTRATIVE_BEHAVIOUR,
    ADMINISTRATIVE_REGULATION,
    COMPLAINT,
    DENUNCIATION;

    boolean belongsElsewhere() {
        return this == COMPLAINT || this == DENUNCIATION;
    }
}
