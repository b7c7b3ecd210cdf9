package vn.tthc.application.document;

import java.time.LocalDate;

/**
 * What people did not have to bring in a time, of the dossiers that the caller may see.
 *
 * @param avoidedUploads papers that were taken from results
 * @param dossiers in which that was so
 * @param papers all that came in
 */
record ReuseFigures(LocalDate from, LocalDate to, long avoidedUploads, long dossiers, long papers) {}
