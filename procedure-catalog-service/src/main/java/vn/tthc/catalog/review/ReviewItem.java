package vn.tthc.catalog.review;

import static java.util.stream.Collectors.toSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.IllegalStepException;
import vn.tthc.platform.problem.Problem;

/** One procedure of a plan: who reviews it when and why, what was found by each criterion, and what follows. */
@Entity
public class ReviewItem {

    /** PLANNED → IN_REVIEW with the first finding → CONCLUDED once each criterion has one. */
    enum Status {
        PLANNED,
        IN_REVIEW,
        CONCLUDED;

        Set<Status> next() {
            return switch (this) {
                case PLANNED -> Set.of(IN_REVIEW);
                case IN_REVIEW -> Set.of(IN_REVIEW, CONCLUDED);
                case CONCLUDED -> Set.of();
            };
        }
    }

    /** Why it was chosen (Đ29). */
    enum Basis {
        GOVERNMENT,
        OWN_CHOICE,
        FEEDBACK
    }

    /** What should become of the procedure. */
    enum Outcome {
        KEEP,
        AMEND,
        REPLACE,
        CANCEL,
        ABOLISH,
        PROPOSE_UP
    }

    /** When it is reviewed, why, and what is to come of it. */
    record Planned(LocalDate startsOn, LocalDate endsOn, Basis basis, String expectedProduct) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID planId;
    private String agencyCode;
    private String procedureCode;
    private String unitCode;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private String expectedProduct;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String conclusion;

    @ElementCollection
    @CollectionTable(name = "review_finding", joinColumns = @JoinColumn(name = "item_id"))
    private Set<ReviewFinding> findings = new HashSet<>();

    /** For Hibernate, which fills the fields itself. */
    protected ReviewItem() {}

    ReviewItem(UUID id, ReviewPlan plan, String procedureCode, String unit, Planned planned) {
        this.id = id;
        this.planId = plan.id();
        this.agencyCode = plan.agencyCode();
        this.procedureCode = procedureCode;
        this.unitCode = unit;
        this.startsOn = planned.startsOn();
        this.endsOn = planned.endsOn();
        this.basis = planned.basis();
        this.expectedProduct = planned.expectedProduct();
        this.status = Status.PLANNED;
    }

    /** Puts findings in place of those by the same criteria. */
    void find(List<ReviewFinding> found) {
        become(Status.IN_REVIEW);
        var criteria = found.stream().map(ReviewFinding::criterion).collect(toSet());
        findings.removeIf(f -> criteria.contains(f.criterion()));
        findings.addAll(found);
    }

    /** Says what follows; every criterion must have been looked at. */
    void conclude(Outcome decided, String reason) {
        var problem = new Problem(CatalogProblem.REVIEW_INVALID);
        if (!status.next().contains(Status.CONCLUDED)) {
            throw new IllegalStepException(status, Status.CONCLUDED, status.next());
        }
        for (var criterion : ReviewFinding.Criterion.values()) {
            if (findings.stream().noneMatch(f -> f.criterion() == criterion)) {
                problem.violation("findings." + criterion, "NotNull", "rule.NotNull");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        become(Status.CONCLUDED);
        outcome = decided;
        conclusion = reason;
    }

    private void become(Status next) {
        if (!status.next().contains(next)) {
            throw new IllegalStepException(status, next, status.next());
        }
        status = next;
    }

    /** Proposals follow a conclusion that something should change. */
    void requireChangeProposed() {
        if (status != Status.CONCLUDED) {
            throw new IllegalStepException(status, Status.CONCLUDED, status.next());
        }
        if (outcome == Outcome.KEEP) {
            throw new Problem(CatalogProblem.REVIEW_INVALID).violation("itemId", "Outcome", "rule.keptAsItIs");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    String agencyCode() {
        return agencyCode;
    }

    String unitCode() {
        return unitCode;
    }

    String procedureCode() {
        return procedureCode;
    }

    ReviewViews.Item view() {
        return view(findings.stream()
                .sorted(Comparator.comparing(ReviewFinding::criterion))
                .toList());
    }

    /** Without the findings, for lists. */
    ReviewViews.Item head() {
        return view(null);
    }

    private ReviewViews.Item view(@Nullable List<ReviewFinding> shown) {
        return new ReviewViews.Item(
                id,
                planId,
                procedureCode,
                unitCode,
                startsOn,
                endsOn,
                basis.name(),
                expectedProduct,
                status.name(),
                outcome == null ? null : outcome.name(),
                conclusion,
                shown,
                version);
    }
}
