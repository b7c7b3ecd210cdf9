package vn.tthc.application.dossier;

/** Computed, never a status. */
public enum Lateness {
    NOT_DUE,
    ON_TIME,
    LATE
}
