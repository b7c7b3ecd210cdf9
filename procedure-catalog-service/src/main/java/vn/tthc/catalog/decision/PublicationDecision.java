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
import vn.tthc.platform.problem.Problem;

/**
 * A decision that publishes procedures (quyết định công bố). It is drafted, corrected, and then published once, with
 * all of its items or not at all.
 */
@Entity
public class PublicationDecision {

    /** DRAFT → PUBLISHED, and nothing after that. */
    enum Status {
        DRAFT,
        PUBLISHED
    }

    /** Drafted here, or read from the national catalogue. */
    enum Origin {
        LOCAL,
        NATIONAL
    }

    /** What its head says. */
    record Head(String number, String issuingAgency, LocalDate signedOn, LocalDate effectiveOn, boolean shortened) {}

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

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Embedded
    private Totals totals;

    private @Nullable Boolean signedLate;
    private @Nullable Boolean postedLate;

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

    void correct(Head head, Totals planned) {
        if (status == Status.PUBLISHED) {
            throw new Problem(CatalogProblem.DECISION_PUBLISHED, number);
        }
        number = head.number();
        issuingAgency = head.issuingAgency();
        signedOn = head.signedOn();
        effectiveOn = head.effectiveOn();
        shortened = head.shortened();
        totals = planned;
    }

    void publish(String by, Instant now, Lateness lateness) {
        if (status == Status.PUBLISHED) {
            throw new Problem(CatalogProblem.DECISION_PUBLISHED, number);
        }
        status = Status.PUBLISHED;
        publishedAt = now;
        publishedBy = by;
        signedLate = lateness.signedLate();
        postedLate = lateness.postedLate();
    }

    /** Counts what an import has added to it. */
    void add(Totals more) {
        totals = totals.plus(more);
    }

    boolean isPublished() {
        return status == Status.PUBLISHED;
    }

    Head head() {
        return new Head(number, issuingAgency, signedOn, effectiveOn, shortened);
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
    Boolean signedLate() {
        return signedLate;
    }

    @Nullable
    Boolean postedLate() {
        return postedLate;
    }
}
