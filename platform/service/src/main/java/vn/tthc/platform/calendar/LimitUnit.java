package vn.tthc.platform.calendar;

/** What a limit is counted in. */
public enum LimitUnit {
    /** Days on which the agency works. */
    WORKING_DAY,
    /** Days of the calendar; a term that would end on a day off ends on the next working day. */
    DAY,
    /** Hours in which the agency works. */
    HOUR,
    /** Months, ending on the day with the same number. */
    MONTH,
    /** Until the agency closes on the day of receipt. */
    SAME_DAY
}
