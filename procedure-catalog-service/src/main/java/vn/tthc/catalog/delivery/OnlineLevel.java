package vn.tthc.catalog.delivery;

import org.jspecify.annotations.Nullable;

/** How far a procedure can be done online (NĐ 42/2022, NĐ 224/2026 Đ14). */
public enum OnlineLevel {
    /** Information only. */
    NONE(1, 2),
    /** Một phần: some step needs presence, and the reason is published. */
    PARTIAL(3, 3),
    /** Toàn trình, the default that the law wants. */
    FULL(3, 4);

    private final int lowest;
    private final int highest;

    OnlineLevel(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether the level 1 to 4 of before 2022, where one is kept for old reports, says the same. */
    boolean agreesWith(@Nullable Integer legacy) {
        return legacy == null || (lowest <= legacy && legacy <= highest);
    }

    String legacyLevels() {
        return lowest == highest ? String.valueOf(lowest) : lowest + ", " + highest;
    }
}
