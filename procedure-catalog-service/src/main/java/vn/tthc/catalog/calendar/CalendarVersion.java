package vn.tthc.catalog.calendar;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.outbox.EventSource;

/**
 * One version of the working calendar of an agency and of everything below it that has none of its own.
 *
 * <p>Once active it never changes: due dates were promised by it. A correction is the next version.
 */
@Entity
class CalendarVersion implements EventSource {

    /** Whether it may still be changed, or is in use. */
    enum Status {
        DRAFT,
        ACTIVE
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String agencyCode;
    private int number;
    private String name;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private WorkingHours workingHours;
    private Instant createdAt;
    private @Nullable Instant activatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "calendar_id"))
    @OrderBy("day")
    private List<CalendarDay> days;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected CalendarVersion() {}

    CalendarVersion(UUID id, String agencyCode, int number, Content content, Instant now) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.number = number;
        this.name = content.name();
        this.status = Status.DRAFT;
        this.validFrom = content.validFrom();
        this.validTo = content.validTo();
        this.workingHours = content.workingHours();
        this.createdAt = now;
        this.days = new ArrayList<>(content.days());
    }

    /** What a version says. */
    record Content(
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            WorkingHours workingHours,
            List<CalendarDay> days) {}

    /** Takes it into use; doing so twice changes nothing. */
    void activate(Instant now) {
        if (status == Status.ACTIVE) {
            return;
        }
        status = Status.ACTIVE;
        activatedAt = now;
        events.add(new CalendarEvent.Activated(id.toString(), agencyCode, number, eventHours(), eventDays()));
    }

    /** What due dates are computed with. */
    WorkingCalendar toWorkingCalendar() {
        return new WorkingCalendar(
                id.toString(),
                workingHours.stretches(),
                days.stream().collect(toMap(CalendarDay::day, CalendarDay::special)));
    }

    private List<CalendarEvent.Hours> eventHours() {
        return workingHours.stretches().stream()
                .map(h -> new CalendarEvent.Hours(h.from().toString(), h.to().toString()))
                .toList();
    }

    private List<CalendarEvent.Day> eventDays() {
        return days.stream()
                .map(d -> new CalendarEvent.Day(
                        d.day(),
                        d.kind().name(),
                        d.name(),
                        d.part() == null ? null : d.part().name()))
                .toList();
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String agencyCode() {
        return agencyCode;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    Status status() {
        return status;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    WorkingHours workingHours() {
        return workingHours;
    }

    List<CalendarDay> days() {
        return List.copyOf(days);
    }
}
