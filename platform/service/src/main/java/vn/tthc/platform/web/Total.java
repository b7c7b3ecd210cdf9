package vn.tthc.platform.web;

/**
 * How many there are.
 *
 * @param lowerBound true when counting stopped early and there are at least this many
 */
public record Total(long count, boolean lowerBound) {

    /** Counting goes this far and no further, so that a total never costs more than the page. */
    public static final long EXACT_UP_TO = 10_000;

    /** From a count that was limited to {@link #EXACT_UP_TO} + 1 rows. */
    public static Total of(long counted) {
        return new Total(Math.min(counted, EXACT_UP_TO), counted > EXACT_UP_TO);
    }
}
