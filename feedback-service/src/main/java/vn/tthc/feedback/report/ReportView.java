package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as its sender and those who handle it see it; never who sent it, nor which officer did what.
 *
 * @param answerDocument number of the document that answers it
 * @param dueAt until when the agency owes {@code duty}
 * @param mergedInto what everybody may see of the report that stands for this one
 * @param formerTexts answers and public texts that were replaced
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        UUID id,
        String code,
        @Nullable String nationalCode,
        @Nullable UUID sheetId,
        Kind kind,
        Channel channel,
        Status status,
        boolean anonymous,
        @Nullable Classification classification,
        @Nullable Ground ground,
        @Nullable String competentAgency,
        String agencyCode,
        @Nullable AboutView about,
        String content,
        @Nullable String answer,
        @Nullable Outcome outcome,
        @Nullable String answerDocument,
        @Nullable LocalDate answerDate,
        @Nullable String guidance,
        @Nullable String publicContent,
        @Nullable String publicAnswer,
        @Nullable Boolean satisfied,
        int reopened,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Duty duty,
        @Nullable Instant dueAt,
        @Nullable PublicReportView mergedInto,
        List<StepView> steps,
        List<FormerTextView> formerTexts,
        long version) {

    static ReportView of(Report report) {
        return of(report, null);
    }

    static ReportView of(Report report, @Nullable Report standsForIt) {
        var finding = report.finding();
        var reply = report.reply();
        var publication = report.publication();
        var running = report.running();
        return new ReportView(
                report.id(),
                report.code(),
                report.nationalCode(),
                report.sheetId(),
                report.kind(),
                report.channel(),
                report.status(),
                report.isAnonymous(),
                finding == null ? null : finding.classification(),
                finding == null ? null : finding.ground(),
                finding == null ? null : finding.competentAgency(),
                report.agencyCode(),
                AboutView.of(report.about()),
                report.content(),
                reply == null ? null : reply.text(),
                reply == null ? null : reply.outcome(),
                reply == null ? null : reply.number(),
                reply == null ? null : reply.date(),
                report.guidance(),
                publication == null ? null : publication.content(),
                publication == null ? null : publication.answer(),
                report.satisfied(),
                report.reopened(),
                report.submittedAt(),
                publication == null ? null : publication.at(),
                running == null ? null : running.duty(),
                running == null ? null : running.dueAt(),
                standsForIt == null ? null : PublicReportView.of(standsForIt),
                report.steps().stream().map(StepView::of).toList(),
                report.formerTexts().stream().map(FormerTextView::of).toList(),
                report.version());
    }

    /** What it is about. The officer as the sender named him; how tokens name him is for the rules only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AboutView(
            @Nullable UUID applicationId,
            @Nullable String procedureCode,
            @Nullable String place,
            @Nullable String unit,
            @Nullable String officerName) {

        static @Nullable AboutView of(About about) {
            return about.equals(About.NOTHING_IN_PARTICULAR)
                    ? null
                    : new AboutView(
                            about.applicationId(), about.procedureCode(), about.place(), about.agency(), about.name());
        }
    }

    /** @param dueAt until when the law wanted this step; absent where it gives no time */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            Status status,
            Instant at,
            String agencyCode,
            @Nullable String toAgency,
            @Nullable Instant dueAt,
            boolean late,
            @Nullable String note) {

        static StepView of(Step step) {
            return new StepView(
                    step.status(),
                    step.happenedAt(),
                    step.agencyCode(),
                    step.toAgency(),
                    step.dueAt(),
                    step.late(),
                    step.note());
        }
    }

    /** A text that stood until then. */
    record FormerTextView(FormerText.Kind kind, String text, Instant replacedAt, String reason) {

        static FormerTextView of(FormerText former) {
            return new FormerTextView(former.kind(), former.text(), former.replacedAt(), former.reason());
        }
    }
}
