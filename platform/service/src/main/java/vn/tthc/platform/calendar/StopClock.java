package vn.tthc.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/** Knows when the clock stands still. */
record StopClock(List<Pause> pauses) {

    @Nullable
    Pause pauseAt(Instant instant) {
        return pauses.stream()
                .filter(p -> p.covers(instant) || (endsAt(p, instant) && goesOnAt(instant)))
                .findFirst()
                .orElse(null);
    }

    /** Two pauses that touch are one: cutting a pause in two gives nothing back, not even at closing time. */
    private boolean goesOnAt(Instant instant) {
        return pauses.stream()
                .anyMatch(p -> p.from().equals(instant) && p.until().isAfter(instant));
    }

    private static boolean endsAt(Pause pause, Instant instant) {
        return pause.until().equals(instant) && pause.from().isBefore(instant);
    }

    /** The working time of a day, from a moment on, in which the clock runs. */
    List<Hours> running(LocalDate day, List<Hours> hours, LocalDateTime from) {
        var running = new ArrayList<Hours>();
        for (var h : hours) {
            var start = from.isAfter(day.atTime(h.from())) ? from : day.atTime(h.from());
            if (start.isBefore(day.atTime(h.to()))) {
                running.add(new Hours(start.toLocalTime(), h.to()));
            }
        }
        List<Hours> result = running;
        for (var pause : pauses) {
            result = without(day, result, pause);
        }
        return result;
    }

    private static List<Hours> without(LocalDate day, List<Hours> hours, Pause pause) {
        var stopped = local(pause.from());
        var resumed = local(pause.until());
        var rest = new ArrayList<Hours>();
        for (var h : hours) {
            addIfAny(rest, h.from(), earlier(h.to(), day, stopped));
            addIfAny(rest, later(h.from(), day, resumed), h.to());
        }
        return rest;
    }

    private static LocalTime earlier(LocalTime time, LocalDate day, LocalDateTime moment) {
        return moment.isBefore(day.atTime(time)) ? clamp(moment, day) : time;
    }

    private static LocalTime later(LocalTime time, LocalDate day, LocalDateTime moment) {
        return moment.isAfter(day.atTime(time)) ? clamp(moment, day) : time;
    }

    private static LocalTime clamp(LocalDateTime moment, LocalDate day) {
        if (moment.toLocalDate().isBefore(day)) {
            return LocalTime.MIN;
        }
        return moment.toLocalDate().isAfter(day) ? LocalTime.MAX : moment.toLocalTime();
    }

    private static void addIfAny(List<Hours> rest, LocalTime from, LocalTime to) {
        if (from.isBefore(to)) {
            rest.add(new Hours(from, to));
        }
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CivilTime.CIVIL_ZONE);
    }
}
