package vn.tthc.feedback.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.problem.Problem;

/** The calendars by which an agency works: its own, or that of the nearest agency above it. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarVersion, String> {

    private final Agencies agencies;
    private final ObjectMapper json;

    Calendars(Agencies agencies, ObjectMapper json) {
        this.agencies = agencies;
        this.json = json;
    }

    /** The newest calendar that applies to the agency. */
    public WorkingCalendar of(String agencyCode) {
        return agencies.findByIdOptional(agencyCode)
                .flatMap(agency -> agency.upwards().stream()
                        .flatMap(code -> newest(code).stream())
                        .findFirst())
                .map(version -> WorkingCalendar.of(read(version.calendar())))
                .orElseThrow(() -> new Problem(FeedbackProblem.NO_CALENDAR, agencyCode));
    }

    void put(CalendarEvent.Activated calendar) {
        if (findById(calendar.versionId()) == null) {
            persist(new CalendarVersion(calendar, write(calendar)));
        }
    }

    private Optional<CalendarVersion> newest(String agencyCode) {
        return find("agencyCode = ?1 order by number desc", agencyCode).firstResultOptional();
    }

    private String write(CalendarEvent.Activated calendar) {
        try {
            return json.writeValueAsString(calendar);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CalendarEvent.Activated read(String calendar) {
        try {
            return json.readValue(calendar, CalendarEvent.Activated.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
