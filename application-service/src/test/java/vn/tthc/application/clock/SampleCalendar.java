package vn.tthc.application.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** The calendar that the province of {@code ./tthc up} works by, with the days off of 2025–2027. */
public final class SampleCalendar {

    private static final Path FILE = Path.of("../deploy/local/src/main/resources/sample/calendars.json");

    public static final WorkingCalendar PROVINCE = read();

    private SampleCalendar() {}

    private static WorkingCalendar read() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        try {
            var calendar = json.readTree(FILE.toFile()).get(0);
            var hours = List.of(json.treeToValue(calendar.get("workingHours"), CalendarEvent.Hours[].class));
            var days = List.of(json.treeToValue(calendar.get("days"), CalendarEvent.Day[].class));
            return WorkingCalendar.of(new CalendarEvent.Activated("sample", "H90", 1, hours, days));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A civil time such as {@code 2026-11-20T10:00}. */
    public static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(CivilTime.CIVIL_ZONE).toInstant();
    }
}
