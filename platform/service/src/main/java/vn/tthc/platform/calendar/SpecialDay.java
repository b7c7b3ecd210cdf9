package vn.tthc.platform.calendar;

/** A day that differs from its week, and the name people know it by. */
public record SpecialDay(Kind kind, String name) {

    /** Why it differs. */
    public enum Kind {
        /** A public holiday. */
        HOLIDAY,
        /** A day off in place of a holiday that fell on a weekend, or swapped against a {@link #MAKE_UP_WORKING}. */
        COMPENSATORY_OFF,
        /** A Saturday or Sunday worked in place of a swapped day. */
        MAKE_UP_WORKING,
        /** This agency alone is closed, e.g. by a flood. */
        LOCAL_CLOSURE
    }

    public boolean isWorking() {
        return kind == Kind.MAKE_UP_WORKING;
    }
}
