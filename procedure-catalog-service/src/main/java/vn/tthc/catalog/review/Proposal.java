package vn.tthc.catalog.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.IllegalStepException;

/** A proposal to simplify one procedure, with what it would save, until a decision carries it out. */
@Entity
@Table(name = "simplification_proposal")
public class Proposal {

    /** Corrected while it is a draft; approved or rejected by the leader; carried out by a published decision. */
    enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        REJECTED,
        CARRIED_OUT;

        Set<Status> next() {
            return switch (this) {
                case DRAFT -> Set.of(SUBMITTED);
                case SUBMITTED -> Set.of(APPROVED, REJECTED, DRAFT);
                case APPROVED -> Set.of(CARRIED_OUT);
                case REJECTED, CARRIED_OUT -> Set.of();
            };
        }
    }

    /** What would be done to the procedure; PROPOSE_UP asks a superior body to do it. */
    enum Kind {
        AMEND,
        REPLACE,
        ABOLISH,
        PROPOSE_UP
    }

    /** What is proposed and what it would save. */
    record Content(Kind kind, String measure, Assessment assessment) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID itemId;
    private String agencyCode;
    private String procedureCode;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String measure;

    @Convert(converter = AssessmentColumn.class)
    private Assessment assessment;

    private long yearlyBefore;
    private long yearlyAfter;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant settledAt;
    private @Nullable String settledBy;
    private @Nullable UUID decisionId;

    /** For Hibernate, which fills the fields itself. */
    protected Proposal() {}

    Proposal(UUID id, ReviewItem item, Content content, String by, Instant at) {
        this.id = id;
        this.itemId = item.id();
        this.agencyCode = item.agencyCode();
        this.procedureCode = item.procedureCode();
        this.status = Status.DRAFT;
        this.createdBy = by;
        this.createdAt = at;
        write(content);
    }

    void correct(Content content) {
        if (status != Status.DRAFT) {
            throw new IllegalStepException(status, Status.DRAFT, status.next());
        }
        write(content);
    }

    private void write(Content content) {
        kind = content.kind();
        measure = content.measure();
        assessment = content.assessment();
        yearlyBefore = assessment.before().cost().yearly();
        yearlyAfter = assessment.after().cost().yearly();
    }

    void submit() {
        become(Status.SUBMITTED);
    }

    void giveBack() {
        become(Status.DRAFT);
    }

    void approve(String by, Instant at) {
        settle(Status.APPROVED, by, at);
    }

    void reject(String by, Instant at) {
        settle(Status.REJECTED, by, at);
    }

    private void settle(Status settled, String by, Instant at) {
        become(settled);
        settledBy = by;
        settledAt = at;
    }

    /** The decision is known to be published and to have changed the procedure. */
    void carryOut(UUID decision) {
        become(Status.CARRIED_OUT);
        decisionId = decision;
    }

    private void become(Status next) {
        requireNext(next);
        status = next;
    }

    void requireNext(Status next) {
        if (!status.next().contains(next)) {
            throw new IllegalStepException(status, next, status.next());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String agencyCode() {
        return agencyCode;
    }

    String procedureCode() {
        return procedureCode;
    }

    ReviewViews.Proposal view() {
        return view(ReviewViews.Saving.of(assessment));
    }

    /** Without how its figures came about, for lists. */
    ReviewViews.Proposal head() {
        return view(null);
    }

    private ReviewViews.Proposal view(ReviewViews.@Nullable Saving saving) {
        return new ReviewViews.Proposal(
                id,
                itemId,
                procedureCode,
                kind.name(),
                measure,
                status.name(),
                yearlyBefore,
                yearlyAfter,
                yearlyBefore - yearlyAfter,
                saving,
                createdAt,
                createdBy,
                settledAt,
                settledBy,
                decisionId,
                version);
    }
}
