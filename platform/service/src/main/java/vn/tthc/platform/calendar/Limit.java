package vn.tthc.platform.calendar;

/** How long something may take, e.g. 15 working days. The quantity of {@link LimitUnit#SAME_DAY} means nothing. */
public record Limit(int quantity, LimitUnit unit) {

    public Limit {
        if (quantity < 0) {
            throw new IllegalArgumentException("A limit cannot be negative: " + quantity);
        }
    }
}
