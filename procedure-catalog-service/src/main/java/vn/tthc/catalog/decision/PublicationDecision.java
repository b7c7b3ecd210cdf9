package vn.tthc.catalog.decision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * A decision that publishes procedures (quyết định công bố). It is drafted by several people, checked, signed, and then
 * published once, with all of its items or not at all. What it got wrong a later decision corrects.
 */
@Entity
public class PublicationDecision {

    /**
     * DRAFT → CHECKED → SIGNED → PUBLISHED, and nothing after that. Whoever edits it before takes it back to DRAFT;
     * publishing checks again and needs none of the steps between, because papers are also entered when they are done.
     */
    enum Status {
        DRAFT,
        CHECKED,
        SIGNED,
        PUBLISHED
    }

    /** Drafted here, or read from the national catalogue. */
    enum Origin {
        LOCAL,
        NATIONAL
    }

    /** What its head says. */
    record Head(
            String number,
            String issuingAgency,
            LocalDate signedOn,
            LocalDate effectiveOn,
            boolean shortened,
            @Nullable UUID corrects) {

        boolean isNumbered(Head other) {
            return number.equals(other.number) && issuingAgency.equals(other.issuingAgency);
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private String issuingAgency;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private LocalDate signedOn;
    private LocalDate effectiveOn;
    private boolean shortened;
    private @Nullable UUID corrects;
    private @Nullable String signer;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant changedAt;
    private @Nullable String changedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Embedded
    private Totals totals;

    @Embedded
    private @Nullable Lateness lateness;

    /** For Hibernate, which fills the fields itself. */
    protected PublicationDecision() {}

    private PublicationDecision(UUID id, Head head, Origin origin, Totals totals, String by, Instant now) {
        this.id = id;
        this.origin = origin;
        this.status = Status.DRAFT;
        this.createdAt = now;
        this.createdBy = by;
        this.number = head.number();
        this.issuingAgency = head.issuingAgency();
        this.signedOn = head.signedOn();
        this.effectiveOn = head.effectiveOn();
        this.shortened = head.shortened();
        this.corrects = head.corrects();
        this.totals = totals;
    }

    static PublicationDecision draft(UUID id, Head head, Totals totals, String by, Instant now) {
        return new PublicationDecision(id, head, Origin.LOCAL, totals, by, now);
    }

    /** A decision that was published elsewhere and is entered here with what it published. */
    static PublicationDecision national(UUID id, Head head, String by, Instant now) {
        var decision = new PublicationDecision(id, head, Origin.NATIONAL, Totals.NONE, by, now);
        decision.publish(by, now, Lateness.NOT_MEASURED);
        return decision;
    }

    /** Puts another draft in its place, unchecked and unsigned whatever it was before. */
    void correct(Head head, Totals planned, String by, Instant now) {
        refusePublished();
        status = Status.DRAFT;
        signer = null;
        number = head.number();
        issuingAgency = head.issuingAgency();
        signedOn = head.signedOn();
        effectiveOn = head.effectiveOn();
        shortened = head.shortened();
        corrects = head.corrects();
        totals = planned;
        changedAt = now;
        changedBy = by;
    }

    /** Nothing speaks against it; a later step is not taken back. */
    void checked() {
        if (status == Status.DRAFT) {
            status = Status.CHECKED;
        }
    }

    void sign(String signedNumber, LocalDate on, String by) {
        refusePublished();
        if (status == Status.DRAFT) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, status, Status.SIGNED).with("status", status);
        }
        status = Status.SIGNED;
        number = signedNumber;
        signedOn = on;
        signer = by;
    }

    void publish(String by, Instant now, Lateness measured) {
        refusePublished();
        status = Status.PUBLISHED;
        publishedAt = now;
        publishedBy = by;
        lateness = measured;
    }

    private void refusePublished() {
        if (status == Status.PUBLISHED) {
            throw new Problem(CatalogProblem.DECISION_PUBLISHED, number);
        }
    }

    /** Counts what an import has added to it. */
    void add(Totals more) {
        totals = totals.plus(more);
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    Head head() {
        return new Head(number, issuingAgency, signedOn, effectiveOn, shortened, corrects);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Origin origin() {
        return origin;
    }

    Status status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    Totals totals() {
        return totals;
    }

    @Nullable
    String signer() {
        return signer;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String changedBy() {
        return changedBy;
    }

    /** Nothing is measured before it is published. */
    Lateness lateness() {
        return lateness == null ? Lateness.NOT_MEASURED : lateness;
    }
}
