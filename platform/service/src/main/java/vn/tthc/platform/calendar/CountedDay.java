package vn.tthc.platform.calendar;

import java.time.LocalDate;

/**
 * What one day contributed to a term.
 *
 * @param number which counted day it is, from 1 in each limit; 0 when it does not count
 * @param reason why, in Vietnamese, as it is shown to the applicant
 */
public record CountedDay(LocalDate date, boolean counted, int number, String reason) {}
