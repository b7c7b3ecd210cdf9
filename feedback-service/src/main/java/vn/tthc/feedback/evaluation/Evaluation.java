package vn.tthc.feedback.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Computed;
import vn.tthc.feedback.evaluation.compute.Period;
import vn.tthc.platform.problem.Problem;

/**
 * The evaluation of a unit in a quarter or a year: computed as often as one likes while it is a draft, then approved by
 * somebody else from above, and frozen. The table itself refuses to change what was approved.
 */
@Entity
class Evaluation {

    /** DRAFT → APPROVED, and nothing after that. */
    enum State {
        DRAFT,
        APPROVED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String agencyCode;
    private String period;
    private LocalDate fromDay;
    private LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private State state;

    private String figures;
    private String digest;
    private long dossiers;
    private String draftedBy;
    private Instant draftedAt;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Evaluation() {}

    Evaluation(UUID id, String agencyCode, Period period, Computed computed, String by, Instant at) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.period = period.code();
        this.fromDay = period.from();
        this.toDay = period.to();
        this.state = State.DRAFT;
        draft(computed, by, at);
    }

    /** Computed anew from what is known now. */
    final void draft(Computed computed, String by, Instant at) {
        requireDraft();
        figures = computed.figures();
        digest = computed.digest();
        dossiers = computed.sheet().dossiers();
        draftedBy = by;
        draftedAt = at;
    }

    /**
     * Approved as it was drafted, by somebody else, once the period is over.
     *
     * @param now what the facts give at this moment: a draft that they have left behind has to be computed anew first
     */
    void approve(Computed now, String by, Instant at) {
        requireDraft();
        if (by.equals(draftedBy)) {
            throw new Problem(EvaluationProblem.APPROVAL_FROM_ABOVE);
        }
        if (at.isBefore(period().ends())) {
            throw new Problem(EvaluationProblem.PERIOD_NOT_OVER, period);
        }
        if (!now.digest().equals(digest)) {
            throw new Problem(EvaluationProblem.EVALUATION_OUTDATED);
        }
        state = State.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    private void requireDraft() {
        if (state == State.APPROVED) {
            throw new Problem(EvaluationProblem.EVALUATION_FROZEN);
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

    Period period() {
        return new Period(period, fromDay, toDay);
    }

    State state() {
        return state;
    }

    /** The unit's sheet, letter by letter as it was computed. */
    String figures() {
        return figures;
    }

    String digest() {
        return digest;
    }

    long dossiers() {
        return dossiers;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }
}
