package vn.tthc.feedback.rating;

/**
 * One of the contents that people rate in full (Điều 31 Nghị định 61/2018/NĐ-CP), with its scale.
 *
 * @param satisfiedFrom the first value with which somebody is satisfied
 */
record RatingContent(String code, String name, int from, int to, int satisfiedFrom) {}
