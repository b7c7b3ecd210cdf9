package vn.tthc.application.dossier;

/** Why an agency may see a dossier. */
public enum AgencyRole {
    RECEIVING,
    COMPETENT,
    HANDLING,
    CONSULTED
}
