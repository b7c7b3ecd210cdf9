package vn.tthc.feedback.evaluation.point;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a total is classified: the first name whose least total it reaches, else the last.
 *
 * @param names one more than there are totals
 * @param least in falling order
 */
public record Bands(List<String> names, List<BigDecimal> least) {

    private static final List<String> UNIT = List.of("EXCELLENT", "GOOD", "FAIR", "AVERAGE", "WEAK");
    private static final List<String> OFFICER = List.of("DUTY_100", "DUTY_70_TO_100", "DUTY_BELOW_70");

    public Bands {
        if (names.size() != least.size() + 1) {
            throw new IllegalArgumentException("one more name than totals");
        }
    }

    public static Bands ofUnits(List<BigDecimal> least) {
        return new Bands(UNIT, least);
    }

    public static Bands ofOfficers(List<BigDecimal> least) {
        return new Bands(OFFICER, least);
    }

    public String of(BigDecimal total) {
        for (int i = 0; i < least.size(); i++) {
            if (total.compareTo(least.get(i)) >= 0) {
                return names.get(i);
            }
        }
        return names.getLast();
    }
}
