package vn.tthc.catalog.form;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.outbox.EventSource;

/** A form of one case of one version of a procedure. Once published it never changes; the next one takes its place. */
@Entity
@Table(name = "procedure_form")
class Form implements EventSource {

    /** Whether it may still be changed, or answers are checked against it. */
    enum Status {
        DRAFT,
        PUBLISHED
    }

    /** What it is the form of. */
    record Subject(UUID versionId, String procedureCode, String caseCode) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID versionId;
    private String procedureCode;
    private String caseCode;
    private int number;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String content;
    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    private @Nullable UUID carriedFrom;

    @Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Form() {}

    Form(UUID id, Subject subject, int number, String content, Instant now, String by) {
        this.id = id;
        this.versionId = subject.versionId();
        this.procedureCode = subject.procedureCode();
        this.caseCode = subject.caseCode();
        this.number = number;
        this.status = Status.DRAFT;
        this.content = content;
        this.createdAt = now;
        this.createdBy = by;
    }

    void correct(String schema) {
        content = schema;
    }

    void publish(Instant now, String by) {
        status = Status.PUBLISHED;
        publishedAt = now;
        publishedBy = by;
        events.add(
                new ProcedureEvent.FormPublished(versionId.toString(), procedureCode, caseCode, number, content, now));
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

    UUID versionId() {
        return versionId;
    }

    String procedureCode() {
        return procedureCode;
    }

    String caseCode() {
        return caseCode;
    }

    int number() {
        return number;
    }

    Status status() {
        return status;
    }

    String content() {
        return content;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** The form of an earlier version that this one says again. */
    @Nullable
    UUID carriedFrom() {
        return carriedFrom;
    }
}
