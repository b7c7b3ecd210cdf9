package vn.tthc.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/** One term as it is being counted: where it has got to, and what each day contributed. */
final class Term {

    /** Longer than any term in the law; a calendar that never works must not hang its reader. */
    private static final int MOST_DAYS = 7_500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final WorkingCalendar calendar;
    private final StopClock clock;
    private final List<CountedDay> days = new ArrayList<>();
    private LocalDateTime at;

    Term(WorkingCalendar calendar, List<Pause> pauses, Instant start) {
        this.calendar = calendar;
        this.clock = new StopClock(pauses);
        this.at = LocalDateTime.ofInstant(start, CivilTime.CIVIL_ZONE);
    }

    /**
     * Takes the file in: after the cut-off hour it counts as received on the next working day.
     *
     * @param dayCounts whether the day of receipt is part of the term, as it is in limits of hours
     */
    void receive(@Nullable LocalTime cutOff, boolean dayCounts) {
        var received = at.toLocalDate();
        if (cutOff != null && (!calendar.isWorking(received) || isLate(cutOff))) {
            moveReceipt(lateReason(received, cutOff));
            received = at.toLocalDate();
        }
        if (!dayCounts) {
            note(received, "ngày tiếp nhận không tính");
        }
    }

    void run(Limit limit) {
        switch (limit.unit()) {
            case WORKING_DAY -> workingDays(limit.quantity());
            case DAY -> days(limit.quantity());
            case MONTH -> days(daysOf(limit.quantity()));
            case HOUR -> hours(limit.quantity());
            case SAME_DAY -> sameDay();
        }
    }

    /** Counts working days, a half one like any other, until as many have passed as lie before that date. */
    void runUntil(LocalDate date) {
        var day = at.toLocalDate();
        var left = date.isAfter(day)
                ? day.plusDays(1)
                        .datesUntil(date.plusDays(1))
                        .filter(calendar::isWorking)
                        .count()
                : 0;
        for (var number = 0; number < left; ) {
            day = next(day);
            var why = whyNotCounted(day);
            if (why == null) {
                number++;
                count(day, number, workingDayReason(day, number));
            } else {
                note(day, why);
            }
        }
        endOn(day);
    }

    DueDate dueDate() {
        return new DueDate(instant(at), days);
    }

    /** After the cut-off hour, or after the one half that a half day works. */
    private boolean isLate(LocalTime cutOff) {
        return at.toLocalTime().isAfter(cutOff)
                || (calendar.isHalf(at.toLocalDate()) && at.isAfter(calendar.closing(at.toLocalDate())));
    }

    private String lateReason(LocalDate received, LocalTime cutOff) {
        var why = calendar.isWorking(received)
                ? "sau " + TIME.format(at.toLocalTime().isAfter(cutOff) ? cutOff : calendar.closing(received))
                : "vào ngày nghỉ (" + calendar.nameOf(received) + ")";
        return "tiếp nhận " + why + ", tính như tiếp nhận vào ngày làm việc tiếp theo";
    }

    private void moveReceipt(String why) {
        note(at.toLocalDate(), why);
        var day = next(at.toLocalDate());
        for (; !calendar.isWorking(day); day = next(day)) {
            note(day, calendar.nameOf(day));
        }
        at = calendar.opening(day);
    }

    /** Counts in halves: two days of which only one half is worked make one working day. */
    private void workingDays(int quantity) {
        var day = at.toLocalDate();
        for (int halves = 0; halves < 2 * quantity; ) {
            day = next(day);
            var why = whyNotCounted(day);
            if (why == null) {
                halves += calendar.isHalf(day) ? 1 : 2;
                var number = Math.min((halves + 1) / 2, quantity);
                count(day, number, workingDayReason(day, number));
            } else {
                note(day, why);
            }
        }
        endOn(day);
    }

    private void days(int quantity) {
        var day = at.toLocalDate();
        for (int number = 0; number < quantity; ) {
            day = next(day);
            var pause = clock.pauseAt(instant(calendar.closing(day)));
            if (pause == null) {
                number++;
                count(
                        day,
                        number,
                        "ngày thứ " + number + (calendar.isWorking(day) ? "" : " (" + calendar.nameOf(day) + ")"));
            } else {
                note(day, pause.reason());
            }
        }
        endOn(day);
    }

    private int daysOf(int months) {
        var start = at.toLocalDate();
        return (int) ChronoUnit.DAYS.between(start, start.plusMonths(months));
    }

    private void sameDay() {
        var day = at.toLocalDate();
        if (calendar.isWorking(day) && !at.isBefore(calendar.closing(day))) {
            noteOnce(day, "hết giờ làm việc");
            day = next(day);
        }
        for (var why = whyNotCounted(day); why != null; why = whyNotCounted(day)) {
            noteOnce(day, why);
            day = next(day);
        }
        count(day, 1, "trong ngày làm việc");
        at = calendar.closing(day);
    }

    /** A term never ends on a day off, nor while the clock stands still. */
    private void endOn(LocalDate last) {
        var day = last;
        for (var why = whyNotCounted(day); why != null; why = whyNotCounted(day)) {
            noteOnce(day, why);
            day = next(day);
        }
        if (!day.equals(last)) {
            note(day, "hết hạn vào ngày làm việc tiếp theo");
        }
        at = calendar.closing(day);
    }

    private void hours(int quantity) {
        var left = Duration.ofHours(quantity);
        var day = at.toLocalDate();
        for (int number = 0; left.isPositive(); day = next(day)) {
            var spent = spendOn(day, left);
            left = left.minus(spent);
            if (spent.isPositive()) {
                number++;
                count(day, number, "tính " + spoken(spent) + " làm việc");
            } else {
                var why = whyNotCounted(day);
                noteOnce(day, why == null ? "hết giờ làm việc" : why);
            }
        }
    }

    /** Uses up working time of one day and moves to where it ended. */
    private Duration spendOn(LocalDate day, Duration left) {
        var spent = Duration.ZERO;
        if (!calendar.isWorking(day)) {
            return spent;
        }
        for (var stretch : clock.running(day, calendar.hoursOn(day), at)) {
            var take = min(Duration.between(stretch.from(), stretch.to()), left.minus(spent));
            if (take.isPositive()) {
                spent = spent.plus(take);
                at = day.atTime(stretch.from()).plus(take);
            }
        }
        return spent;
    }

    private @Nullable String whyNotCounted(LocalDate day) {
        if (!calendar.isWorking(day)) {
            return calendar.nameOf(day);
        }
        var pause = clock.pauseAt(instant(calendar.closing(day)));
        return pause == null ? null : pause.reason();
    }

    private String workingDayReason(LocalDate day, int number) {
        var reason = (calendar.isHalf(day) ? "nửa ngày làm việc, thuộc ngày thứ " : "ngày làm việc thứ ") + number;
        return calendar.days().containsKey(day) ? reason + " (" + calendar.nameOf(day) + ")" : reason;
    }

    private LocalDate next(LocalDate day) {
        if (days.size() > MOST_DAYS) {
            throw new IllegalArgumentException("No end in sight with calendar " + calendar.versionId());
        }
        return day.plusDays(1);
    }

    private void count(LocalDate day, int number, String reason) {
        days.add(new CountedDay(day, true, number, reason));
    }

    private void note(LocalDate day, String reason) {
        days.add(new CountedDay(day, false, 0, reason));
    }

    private void noteOnce(LocalDate day, String reason) {
        if (days.isEmpty() || !days.getLast().date().equals(day)) {
            note(day, reason);
        }
    }

    private static String spoken(Duration time) {
        var minutes = time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " phút";
        return time.toHours() == 0 ? minutes.strip() : time.toHours() + " giờ" + minutes;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(CivilTime.CIVIL_ZONE).toInstant();
    }
}
