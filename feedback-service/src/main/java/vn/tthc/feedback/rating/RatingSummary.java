package vn.tthc.feedback.rating;

import java.math.BigDecimal;

/** How an agency and those below it were rated; figures only. */
record RatingSummary(
        String agency, long count, BigDecimal average, long notSatisfied, long satisfied, long verySatisfied) {

    static RatingSummary of(String agency, Object[] row) {
        return new RatingSummary(
                agency, number(row[0]), (BigDecimal) row[1], number(row[2]), number(row[3]), number(row[4]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
