package vn.tthc.catalog.posting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.IllegalStepException;
import vn.tthc.platform.problem.Problem;

/** A supervisor's look at one reception place, question by question, as the questions stood on that day. */
@Entity
public class Inspection {

    /** OPEN → CLOSED once every question is answered, and nothing after that. */
    enum Status {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String agencyCode;
    private LocalDate inspectedOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String inspector;
    private Instant createdAt;
    private @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "inspection_finding", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "position")
    private List<InspectionFinding> findings = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Inspection() {}

    Inspection(UUID id, String agency, LocalDate on, List<InspectionFinding> questions, String by, Instant at) {
        this.id = id;
        this.agencyCode = agency;
        this.inspectedOn = on;
        this.status = Status.OPEN;
        this.findings.addAll(questions);
        this.inspector = by;
        this.createdAt = at;
    }

    /** Puts answers in place of those given so far; questions that are not named keep theirs. */
    void answer(List<InspectionRequest.Answer> answers) {
        requireOpen(Status.OPEN);
        var problem = new Problem(CatalogProblem.POSTING_INVALID);
        for (int i = 0; i < answers.size(); i++) {
            answer(answers.get(i), "findings[" + i + "]", problem);
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private void answer(InspectionRequest.Answer answer, String field, Problem problem) {
        var codes = findings.stream().map(InspectionFinding::questionCode).toList();
        var position = codes.indexOf(answer.question());
        if (position < 0) {
            problem.violation(field + ".question", "OneOf", "rule.oneOf", String.join(", ", codes));
        } else if (answer.isUnexplainedFailure()) {
            problem.violation(field + ".note", "NotBlank", "rule.NotBlank");
        } else {
            findings.set(position, findings.get(position).answered(answer.result(), answer.note()));
        }
    }

    void close(Instant at) {
        requireOpen(Status.CLOSED);
        var problem = new Problem(CatalogProblem.POSTING_INVALID);
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).result() == null) {
                problem.violation("findings[" + i + "].result", "NotNull", "rule.NotNull");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        status = Status.CLOSED;
        closedAt = at;
    }

    private void requireOpen(Status wanted) {
        if (status == Status.CLOSED) {
            throw new IllegalStepException(status, wanted, Set.of());
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

    /** With every question, for one that is looked at. */
    InspectionView view() {
        return view(List.copyOf(findings));
    }

    /** Without the questions, for lists. */
    InspectionView head() {
        return view(null);
    }

    private InspectionView view(@Nullable List<InspectionFinding> shown) {
        return new InspectionView(
                id, agencyCode, inspectedOn, status.name(), inspector, createdAt, closedAt, shown, version);
    }
}
