package vn.tthc.platform.calendar;

import static vn.tthc.platform.calendar.SpecialDay.Kind.COMPENSATORY_OFF;
import static vn.tthc.platform.calendar.SpecialDay.Kind.HOLIDAY;
import static vn.tthc.platform.calendar.SpecialDay.Kind.LOCAL_CLOSURE;
import static vn.tthc.platform.calendar.SpecialDay.Kind.MAKE_UP_WORKING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tthc.platform.time.CivilTime;

/** The calendar of the sample province over 2025–2027, typed in from the yearly notices and domain.md §3.7. */
final class Calendars {

    static final WorkingCalendar PROVINCE = new WorkingCalendar(
            "H90-2025-2027",
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 30), LocalTime.of(17, 0))),
            days());

    private Calendars() {}

    private static Map<LocalDate, SpecialDay> days() {
        var days = new HashMap<LocalDate, SpecialDay>();
        of2025(days);
        of2026(days);
        of2027(days);
        return days;
    }

    private static void of2025(Map<LocalDate, SpecialDay> days) {
        add(days, HOLIDAY, "Tết Dương lịch", "2025-01-01");
        add(days, HOLIDAY, "Tết Nguyên đán", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31");
        add(days, HOLIDAY, "Giỗ Tổ Hùng Vương", "2025-04-07");
        add(days, HOLIDAY, "Ngày Giải phóng miền Nam", "2025-04-30");
        add(days, HOLIDAY, "Ngày Quốc tế Lao động", "2025-05-01");
        add(days, COMPENSATORY_OFF, "nghỉ hoán đổi", "2025-05-02");
        add(days, MAKE_UP_WORKING, "làm bù", "2025-04-26");
        add(days, HOLIDAY, "Quốc khánh", "2025-09-01", "2025-09-02");
    }

    private static void of2026(Map<LocalDate, SpecialDay> days) {
        add(days, HOLIDAY, "Tết Dương lịch", "2026-01-01");
        add(days, COMPENSATORY_OFF, "nghỉ hoán đổi", "2026-01-02", "2026-08-31");
        add(days, MAKE_UP_WORKING, "làm bù", "2026-01-10", "2026-08-22");
        add(days, HOLIDAY, "Tết Nguyên đán", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20");
        add(days, COMPENSATORY_OFF, "nghỉ bù Giỗ Tổ Hùng Vương", "2026-04-27");
        add(days, HOLIDAY, "Ngày Giải phóng miền Nam", "2026-04-30");
        add(days, HOLIDAY, "Ngày Quốc tế Lao động", "2026-05-01");
        add(days, HOLIDAY, "Quốc khánh", "2026-09-01", "2026-09-02");
        add(days, HOLIDAY, "Ngày Văn hóa Việt Nam", "2026-11-24");
        add(days, LOCAL_CLOSURE, "đóng cửa do bão", "2026-10-07");
    }

    private static void of2027(Map<LocalDate, SpecialDay> days) {
        add(days, HOLIDAY, "Tết Dương lịch", "2027-01-01");
        add(days, HOLIDAY, "Tết Nguyên đán", "2027-02-05", "2027-02-08");
        add(days, COMPENSATORY_OFF, "nghỉ bù Tết Nguyên đán", "2027-02-09", "2027-02-10");
        add(days, HOLIDAY, "Giỗ Tổ Hùng Vương", "2027-04-16");
        add(days, HOLIDAY, "Ngày Giải phóng miền Nam", "2027-04-30");
        add(days, COMPENSATORY_OFF, "nghỉ bù Ngày Quốc tế Lao động", "2027-05-03");
        add(days, HOLIDAY, "Quốc khánh", "2027-09-02", "2027-09-03");
        add(days, HOLIDAY, "Ngày Văn hóa Việt Nam", "2027-11-24");
    }

    private static void add(Map<LocalDate, SpecialDay> days, SpecialDay.Kind kind, String name, String... dates) {
        for (var date : dates) {
            days.put(LocalDate.parse(date), new SpecialDay(kind, name));
        }
    }

    /** A civil time such as {@code 2026-11-20T10:00}. */
    static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }

    static String civil(Instant instant) {
        return LocalDateTime.ofInstant(instant, CivilTime.CIVIL_ZONE).toString();
    }
}
