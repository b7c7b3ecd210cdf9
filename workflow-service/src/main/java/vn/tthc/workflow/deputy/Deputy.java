package vn.tthc.workflow.deputy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One officer stands in for another of his agency on these days: he may take over what the other holds. */
@Entity
@Table(name = "deputy")
class Deputy {

    @Id
    private UUID id;

    private String agencyCode;
    private String absent;
    private String absentName;
    private String deputy;
    private String deputyName;
    private LocalDate fromDay;
    private LocalDate toDay;
    private String reason;
    private String madeBy;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Deputy() {}

    Deputy(UUID id, String agencyCode, Person absent, Person deputy, Days days, Making making) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.absent = absent.subject();
        this.absentName = absent.name();
        this.deputy = deputy.subject();
        this.deputyName = deputy.name();
        this.fromDay = days.from();
        this.toDay = days.to();
        this.reason = making.reason();
        this.madeBy = making.by();
        this.madeAt = making.at();
    }

    /** The absent one is back before the day. Ending it twice ends it once. */
    boolean end(Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        return true;
    }

    boolean isOf(String subject) {
        return absent.equals(subject);
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    String absentName() {
        return absentName;
    }

    String deputyName() {
        return deputyName;
    }

    LocalDate fromDay() {
        return fromDay;
    }

    LocalDate toDay() {
        return toDay;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    /** Somebody of the agency, by the subject of his token. */
    record Person(String subject, String name) {}

    /** Both days included. */
    record Days(LocalDate from, LocalDate to) {}

    /** Who arranged it, why and when. */
    record Making(String by, String reason, Instant at) {}
}
