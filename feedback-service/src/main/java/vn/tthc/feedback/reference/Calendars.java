package vn.tthc.feedback.reference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.problem.Problem;

/** The calendars by which an agency works: its own, or that of the nearest agency above it. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarVersion, String> {

    private final Agencies agencies;

    Calendars(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The newest calendar that applies to the agency. */
    public WorkingCalendar of(String agencyCode) {
        return agencies.findByIdOptional(agencyCode)
                .flatMap(agency -> agency.upwards().stream()
                        .flatMap(code -> newest(code).stream())
                        .findFirst())
                .map(version -> WorkingCalendar.of(version.calendar()))
                .orElseThrow(() -> new Problem(FeedbackProblem.NO_CALENDAR, agencyCode));
    }

    void put(CalendarEvent.Activated calendar) {
        if (findById(calendar.versionId()) == null) {
            persist(new CalendarVersion(calendar));
        }
    }

    private Optional<CalendarVersion> newest(String agencyCode) {
        return find("agencyCode = ?1 order by number desc", agencyCode).firstResultOptional();
    }
}
