package vn.tthc.feedback.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tthc.contracts.catalog.CalendarEvent;

/** One version of an agency's working calendar, kept as it was announced. */
@Entity
class CalendarVersion {

    @Id
    private String versionId;

    private String agencyCode;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private CalendarEvent.Activated calendar;

    /** For Hibernate, which fills the fields itself. */
    protected CalendarVersion() {}

    CalendarVersion(CalendarEvent.Activated calendar) {
        this.versionId = calendar.versionId();
        this.agencyCode = calendar.agencyCode();
        this.number = calendar.number();
        this.calendar = calendar;
    }

    CalendarEvent.Activated calendar() {
        return calendar;
    }
}
