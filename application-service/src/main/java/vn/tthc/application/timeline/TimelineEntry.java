package vn.tthc.application.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Status;

/** One line of a dossier's timeline; written once. */
@Entity
@Immutable
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable Status status;

    private @Nullable String agencyCode;
    private @Nullable String otherAgencyCode;
    private @Nullable String note;
    private @Nullable Instant dueAt;

    /** For Hibernate, which fills the fields itself. */
    protected TimelineEntry() {}

    TimelineEntry(UUID id, UUID dossierId, Happening happening, @Nullable Status status) {
        this.id = id;
        this.dossierId = dossierId;
        this.kind = happening.kind();
        this.at = happening.at();
        this.status = status;
        this.agencyCode = happening.agency();
        this.otherAgencyCode = happening.otherAgency();
        this.note = happening.note();
        this.dueAt = happening.dueAt();
    }

    Happening happening() {
        return new Happening(kind, at, agencyCode, otherAgencyCode, note, dueAt);
    }

    UUID id() {
        return id;
    }

    TimelineKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    @Nullable
    Status status() {
        return status;
    }

    @Nullable
    String agencyCode() {
        return agencyCode;
    }

    @Nullable
    String otherAgencyCode() {
        return otherAgencyCode;
    }

    @Nullable
    String note() {
        return note;
    }
}
