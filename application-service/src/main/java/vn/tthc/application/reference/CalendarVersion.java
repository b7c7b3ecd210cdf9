package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.platform.calendar.WorkingCalendar;

/** A version of a working calendar; immutable, so that a dossier that pinned it computes the same date for ever. */
@Entity
@Table(name = "calendar_replica")
class CalendarVersion {

    @Id
    private String versionId;

    private String agencyCode;
    private int number;
    private String payload;

    /** For Hibernate, which fills the fields itself. */
    protected CalendarVersion() {}

    CalendarVersion(CalendarEvent.Activated activated) {
        versionId = activated.versionId();
        agencyCode = activated.agencyCode();
        number = activated.number();
        payload = Payloads.write(activated);
    }

    String agencyCode() {
        return agencyCode;
    }

    int number() {
        return number;
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.of(Payloads.shared(payload, CalendarEvent.Activated.class));
    }
}
