package vn.tthc.catalog.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.LimitUnit;

/** What people say about reviews. */
interface ReviewRequest {

    /** A plan for a year. */
    @Schema(name = "ReviewPlanRequest")
    record Plan(
            @NotBlank @Size(max = 35) @Schema(examples = "H90")
            String agency,

            @Min(2011) @Max(2100) @Schema(examples = "2027") int year,

            @NotBlank @Size(max = 300) @Schema(examples = "Kế hoạch rà soát, đánh giá thủ tục hành chính năm 2027")
            String title)
            implements ReviewRequest {}

    /** Another title. */
    @Schema(name = "ReviewPlanTitle")
    record Title(@NotBlank @Size(max = 300) String title) implements ReviewRequest {}

    /**
     * A procedure that is to be reviewed.
     *
     * @param suggestion what reports of citizens found, if it is that which gives the reason
     */
    @Schema(name = "ReviewItemRequest")
    record Item(
            @NotNull UUID planId,

            @NotBlank @Size(max = 40) @Schema(examples = "1.013225")
            String procedureCode,

            @NotBlank @Size(max = 35) @Schema(examples = "H90.15")
            String unit,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull ReviewItem.Basis basis,

            @NotBlank @Size(max = 1000) @Schema(examples = "Phương án đơn giản hóa")
            String expectedProduct,

            @Nullable UUID suggestion)
            implements ReviewRequest {

        ReviewItem.Planned planned() {
            return new ReviewItem.Planned(startsOn, endsOn, basis, expectedProduct.strip());
        }
    }

    /** What was found by some of the criteria. */
    @Schema(name = "ReviewFindings")
    record Findings(@NotEmpty @Size(max = 4) List<@Valid @NotNull ReviewFinding> findings) implements ReviewRequest {}

    /** What should become of the procedure, and why. */
    @Schema(name = "ReviewConclusion")
    record Conclusion(
            @NotNull ReviewItem.Outcome outcome,
            @NotBlank @Size(max = 5000) String conclusion) implements ReviewRequest {}

    /** A change that would simplify a procedure. */
    @Schema(name = "SimplificationProposalRequest")
    record Change(
            @NotNull Proposal.Kind kind,

            @NotBlank @Size(max = 10_000) @Schema(examples = "Bỏ bản sao căn cước; rút ngắn thời hạn")
            String measure,

            @NotNull CostModel.Subject subject,
            @Nullable LocalDate ratesOn,
            @NotNull @Valid Compliance before,
            @NotNull @Valid Compliance after)
            implements ReviewRequest {}

    /** One of them for an item. */
    @Schema(name = "NewSimplificationProposal")
    record Propose(@NotNull UUID itemId, @NotNull @Valid Change change) implements ReviewRequest {}

    /** Time limit and compliance, before or after. */
    @Schema(name = "SimplificationCompliance")
    record Compliance(
            @NotNull @Valid Time time, @NotNull @Valid CostModel.Inputs inputs) {}

    /** A limit with its unit. */
    @Schema(name = "SimplificationTime")
    record Time(
            @PositiveOrZero @Max(10_000) int quantity,
            @NotNull LimitUnit unit) {

        Assessment.Time value() {
            return new Assessment.Time(quantity, unit);
        }
    }

    /** The decision that carries a proposal out. */
    @Schema(name = "SimplificationDecision")
    record CarryOut(@NotNull UUID decisionId) implements ReviewRequest {}
}
