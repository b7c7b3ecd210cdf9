package vn.tthc.feedback.rating;

/**
 * What a figure is about.
 *
 * @param below whether those below the agency count too
 * @param procedure empty for all
 */
record Unit(String agency, boolean below, String procedure) {}
