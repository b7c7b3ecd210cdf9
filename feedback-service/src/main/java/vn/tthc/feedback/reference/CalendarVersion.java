package vn.tthc.feedback.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import vn.tthc.contracts.catalog.CalendarEvent;

/** One version of an agency's working calendar, kept as it was announced. */
@Entity
class CalendarVersion {

    @Id
    private String versionId;

    private String agencyCode;
    private int number;

    private String calendar;

    /** For Hibernate, which fills the fields itself. */
    protected CalendarVersion() {}

    CalendarVersion(CalendarEvent.Activated event, String json) {
        this.versionId = event.versionId();
        this.agencyCode = event.agencyCode();
        this.number = event.number();
        this.calendar = json;
    }

    String calendar() {
        return calendar;
    }
}
