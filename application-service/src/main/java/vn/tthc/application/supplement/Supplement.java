package vn.tthc.application.supplement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One round in which the applicant completes the dossier: what was asked and why, and what it did to the due date. */
@Entity
public class Supplement {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID dossierId;
    private int round;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String content;
    private String reason;
    private String legalBasis;
    private String askedBy;
    private String agencyCode;
    private @Nullable UUID taskId;
    private Instant askedAt;
    private boolean withinWindow;
    private Instant lapsesAt;
    private String lapseBasis;
    private @Nullable Instant closedAt;
    private boolean guidanceIgnored;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String answerNote;
    private @Nullable Instant previousDueAt;
    private @Nullable Instant newDueAt;

    /** For Hibernate, which fills the fields itself. */
    protected Supplement() {}

    Supplement(UUID id, UUID dossierId, int round, Stage stage, Asking asking, SupplementRules.Term term) {
        this.id = id;
        this.dossierId = dossierId;
        this.round = round;
        this.stage = stage;
        this.content = asking.content();
        this.reason = asking.reason();
        this.legalBasis = asking.legalBasis();
        this.askedBy = asking.askedBy();
        this.agencyCode = asking.agencyCode();
        this.taskId = asking.taskId();
        this.askedAt = asking.askedAt();
        this.guidanceIgnored = asking.guidanceIgnored();
        this.withinWindow = true;
        this.lapsesAt = term.lapsesAt();
        this.lapseBasis = term.legalBasis();
    }

    /** The applicant's answer. */
    record Answer(
            String by,
            @Nullable String note,
            Instant at,
            @Nullable Instant previousDueAt,
            @Nullable Instant newDueAt) {}

    void answered(Answer answer) {
        if (answeredAt != null) {
            throw new IllegalStateException("Supplement " + id + " is answered already");
        }
        answeredAt = answer.at();
        answeredBy = answer.by();
        answerNote = answer.note();
        previousDueAt = answer.previousDueAt();
        newDueAt = answer.newDueAt();
    }

    /** Ended without an answer. */
    void close(Instant at) {
        closedAt = at;
    }

    boolean isLapsed(Instant now) {
        return closedAt != null || !now.isBefore(lapsesAt);
    }

    UUID id() {
        return id;
    }

    UUID dossierId() {
        return dossierId;
    }

    int round() {
        return round;
    }

    Stage stage() {
        return stage;
    }

    String content() {
        return content;
    }

    String reason() {
        return reason;
    }

    String legalBasis() {
        return legalBasis;
    }

    String agencyCode() {
        return agencyCode;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean withinWindow() {
        return withinWindow;
    }

    Instant lapsesAt() {
        return lapsesAt;
    }

    String lapseBasis() {
        return lapseBasis;
    }

    boolean guidanceIgnored() {
        return guidanceIgnored;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answerNote() {
        return answerNote;
    }

    @Nullable
    Instant previousDueAt() {
        return previousDueAt;
    }

    @Nullable
    Instant newDueAt() {
        return newDueAt;
    }
}
