package vn.tthc.application.notice;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.timeline.Told;

/**
 * Something that the applicant is told, as it was when it happened: the dates of that moment, and no name, number or
 * address of anybody. Its words are made when it is read or sent. Written once, in the transaction of what it tells.
 */
@Entity
@Immutable
class CitizenNotice {

    @Id
    private UUID id;

    private UUID dossierId;
    private UUID timelineId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private Instant toldAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant previousDueAt;
    private @Nullable String note;

    /** For Hibernate, which fills the fields itself. */
    protected CitizenNotice() {}

    CitizenNotice(UUID id, NoticeKind kind, Told told, @Nullable String note) {
        var dossier = requireNonNull(told.dossier());
        this.id = id;
        this.kind = kind;
        this.dossierId = dossier.id();
        this.timelineId = told.line();
        this.toldAt = told.happening().at();
        this.dueAt = dossier.timing().dueAt();
        this.previousDueAt = dossier.timing().previousDueAt();
        this.note = note;
    }

    UUID id() {
        return id;
    }

    UUID dossierId() {
        return dossierId;
    }

    NoticeKind kind() {
        return kind;
    }

    Instant toldAt() {
        return toldAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant previousDueAt() {
        return previousDueAt;
    }

    /** Content and reason as they stand in the timeline; an amount where it is about money. */
    @Nullable
    String note() {
        return note;
    }
}
