package vn.tthc.feedback.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share with the interval in which it lies with 95 % confidence, in per cent with two decimals, half up. Wilson's, which
 * stays between 0 and 100 and is honest about few ratings.
 */
record Wilson(int of, int count, BigDecimal share, BigDecimal low, BigDecimal high) {

    private static final double Z = 1.959964;

    static Wilson of(Share share) {
        double n = share.ratings();
        var p = share.satisfied() / n;
        var scale = 1 + Z * Z / n;
        var middle = (p + Z * Z / (2 * n)) / scale;
        var half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Wilson(
                share.ratings(),
                share.satisfied(),
                percent(p),
                percent(Math.max(0, middle - half)),
                percent(Math.min(1, middle + half)));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(2, RoundingMode.HALF_UP);
    }
}
