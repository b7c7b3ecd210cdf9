package vn.tthc.application.supplement;

/** When the supplement was asked. */
enum Stage {
    /** By the receptionist, before receipt: no clock runs yet. */
    INTAKE,
    /** By the officer who appraises it, through the internal process: the clock stands still. */
    APPRAISAL
}
