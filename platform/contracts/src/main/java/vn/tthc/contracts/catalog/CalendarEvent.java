package vn.tthc.contracts.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;

/** Working calendars, on topic {@value #TOPIC} (compacted, one key per calendar version). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = CalendarEvent.Unknown.class)
@JsonSubTypes({@Type(name = "vn.tthc.catalog.calendar-activated.v1", value = CalendarEvent.Activated.class)})
public sealed interface CalendarEvent extends Event {

    String TOPIC = "tthc.catalog.calendars";

    /**
     * A calendar version came into force for an agency and everything below it.
     *
     * @param number counts the versions of this agency's calendar from 1; dossiers pin it
     * @param workingHours the hours of an ordinary working day, in order
     */
    record Activated(String versionId, String agencyCode, int number, List<Hours> workingHours, List<Day> days)
            implements CalendarEvent {
        @Override
        public String aggregateId() {
            return versionId;
        }
    }

    /** A kind of event that this build does not know yet. */
    record Unknown() implements CalendarEvent {
        @Override
        public String aggregateId() {
            return "";
        }
    }

    /** Local times {@code HH:mm}. */
    record Hours(String from, String to) {}

    /**
     * A day that differs from its week: HOLIDAY, COMPENSATORY_OFF, MAKE_UP_WORKING or LOCAL_CLOSURE.
     *
     * @param part MORNING or AFTERNOON where only that half differs; absent for the whole day
     */
    record Day(
            LocalDate date,
            String kind,
            String name,
            @Nullable String part) {

        /** A whole day. */
        public Day(LocalDate date, String kind, String name) {
            this(date, kind, name, null);
        }
    }
}
