package vn.tthc.feedback.rating;

/**
 * The finest that ratings are counted by.
 *
 * @param procedure empty for all procedures of the agency without a cell of their own
 */
record Leaf(String agency, String procedure) {}
