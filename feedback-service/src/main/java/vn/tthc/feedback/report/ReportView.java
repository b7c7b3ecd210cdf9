package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as its sender and those who handle it see it; never who sent it, nor which officer did what. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        UUID id,
        String code,
        Kind kind,
        Channel channel,
        Status status,
        @Nullable Classification classification,
        String agencyCode,
        @Nullable UUID applicationId,
        String content,
        @Nullable String answer,
        @Nullable Outcome outcome,
        @Nullable String guidance,
        @Nullable String publicContent,
        @Nullable String publicAnswer,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        List<StepView> steps,
        long version) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.code(),
                report.kind(),
                report.channel(),
                report.status(),
                report.classification(),
                report.agencyCode(),
                report.applicationId(),
                report.content(),
                report.answer(),
                report.outcome(),
                report.guidance(),
                report.publicContent(),
                report.publicAnswer(),
                report.submittedAt(),
                report.publishedAt(),
                report.steps().stream().map(StepView::of).toList(),
                report.version());
    }

    /** @param dueAt until when the law wanted this step; absent for the submission */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            Status status,
            Instant at,
            String agencyCode,
            @Nullable Instant dueAt,
            boolean late,
            @Nullable String note) {

        static StepView of(Step step) {
            return new StepView(
                    step.status(), step.happenedAt(), step.agencyCode(), step.dueAt(), step.late(), step.note());
        }
    }

    /** Who sent it, for those who handle it. */
    record SenderView(
            String name,
            String address,
            String phone,
            @Nullable String email) {
        static SenderView of(Sender sender) {
            return new SenderView(sender.name(), sender.address(), sender.phone(), sender.email());
        }
    }
}
