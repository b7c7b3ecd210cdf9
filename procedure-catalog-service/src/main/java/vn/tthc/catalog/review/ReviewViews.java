package vn.tthc.catalog.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reviews as people read them. */
interface ReviewViews {

    /** A plan of one year. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewPlan")
    record Plan(
            UUID id,
            String agency,
            int year,
            String title,
            String status,
            Instant createdAt,
            String createdBy,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            @Nullable Boolean approvedLate,
            long version)
            implements ReviewViews {}

    /** A procedure of a plan; lists leave the findings out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReviewItem")
    record Item(
            UUID id,
            UUID planId,
            String procedureCode,
            String unit,
            LocalDate startsOn,
            LocalDate endsOn,
            String basis,
            String expectedProduct,
            String status,
            @Nullable String outcome,
            @Nullable String conclusion,
            @Nullable List<ReviewFinding> findings,
            long version)
            implements ReviewViews {}

    /** A proposal; lists leave out how its figures came about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimplificationProposal")
    record Proposal(
            UUID id,
            UUID itemId,
            String procedureCode,
            String kind,
            String measure,
            String status,
            long yearlyBefore,
            long yearlyAfter,
            long yearlySaved,
            @Nullable Saving saving,
            Instant createdAt,
            String createdBy,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable UUID decisionId,
            long version)
            implements ReviewViews {}

    /**
     * Everything a figure was reckoned from, and how.
     *
     * @param savedPercent of the cost of a year; absent where there was none
     * @param timePercent of the time limit; absent where before and after are counted in different units
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SimplificationSaving")
    record Saving(
            String formula,
            CostModel.Rate rate,
            Assessment.State before,
            Assessment.State after,
            @Nullable BigDecimal savedPercent,
            @Nullable BigDecimal timePercent) {

        static Saving of(Assessment assessment) {
            return new Saving(
                    CostModel.FORMULA,
                    assessment.rate(),
                    assessment.before(),
                    assessment.after(),
                    assessment.savedShare(),
                    assessment.shortened());
        }
    }
}
