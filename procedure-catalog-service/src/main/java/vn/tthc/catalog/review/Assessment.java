package vn.tthc.catalog.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.review.CostModel.Cost;
import vn.tthc.catalog.review.CostModel.Inputs;
import vn.tthc.catalog.review.CostModel.Rate;
import vn.tthc.platform.calendar.LimitUnit;

/**
 * What a proposal would save, with everything it was reckoned from: reckoned again it gives the same figures, whatever
 * rate holds by then.
 */
record Assessment(Rate rate, State before, State after) {

    /** How long the agency may take and what complying costs. */
    record State(Time time, Inputs inputs, Cost cost) {}

    /** A limit; a number without its unit says nothing. */
    record Time(int quantity, LimitUnit unit) {}

    static Assessment of(Rate rate, Time timeBefore, Inputs before, Time timeAfter, Inputs after) {
        return new Assessment(
                rate,
                new State(timeBefore, before, CostModel.cost(rate, before)),
                new State(timeAfter, after, CostModel.cost(rate, after)));
    }

    /** In đồng a year; negative when it would cost more than before. */
    @JsonIgnore
    long saved() {
        return before.cost().yearly() - after.cost().yearly();
    }

    /** Out of a hundred, to a tenth; absent where nothing was spent before. */
    @JsonIgnore
    @Nullable
    BigDecimal savedShare() {
        return share(saved(), before.cost().yearly());
    }

    /** Out of a hundred; absent where the two are counted in different units. */
    @JsonIgnore
    @Nullable
    BigDecimal shortened() {
        return before.time().unit() == after.time().unit()
                ? share(
                        before.time().quantity() - after.time().quantity(),
                        before.time().quantity())
                : null;
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
