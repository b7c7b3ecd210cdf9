package vn.tthc.e2e;

import java.util.Objects;

/** What has to hold in a step; a step that does not hold ends with a sentence saying what was seen instead. */
public final class Check {

    private Check() {}

    /** @param otherwise a sentence with the values that were seen */
    public static void that(boolean holds, String otherwise, Object... seen) {
        if (!holds) {
            throw new IllegalStateException(otherwise.formatted(seen));
        }
    }

    public static void equal(String what, Object expected, Object seen) {
        that(Objects.equals(expected, seen), "%s should be %s and is %s", what, expected, seen);
    }
}
