package vn.tthc.feedback.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an officer may do with a report, and the sender when asked. */
final class HandleReport {

    private HandleReport() {}

    record Accept(@Nullable @Size(max = 2000) String note) {}

    /**
     * @param ground what is wrong with a regulation, by Điều 5 NĐ 20/2008
     * @param agency who is competent; the present agency when absent
     */
    record Classify(
            @NotNull Classification kind,
            @Nullable Ground ground,
            @Nullable String agency,
            @Nullable @Size(max = 2000) String guidance) {}

    record Transfer(
            @NotBlank String toAgency,
            @NotBlank @Size(max = 2000) String reason) {}

    record Return(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * @param ground of a refusal: what is missing or unclear is only refused after the sender was asked for it
     * @param guidance what the sender may do instead
     */
    record Reject(
            @NotNull RejectionGround ground,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 2000) String guidance) {}

    /** Why a report is refused (NĐ 20/2008 Điều 7, 9). */
    enum RejectionGround {
        /** Parts that Điều 7 asks for are missing. */
        MISSING_CONTENTS(true),
        UNCLEAR(true),
        NOT_ABOUT_ADMINISTRATION(false),
        ALREADY_ANSWERED(false),
        OTHER(false);

        private final boolean needsGuidance;

        RejectionGround(boolean needsGuidance) {
            this.needsGuidance = needsGuidance;
        }

        boolean needsGuidance() {
            return needsGuidance;
        }
    }

    record AskSupplement(@NotBlank @Size(max = 2000) String content) {}

    record Supplement(@NotBlank @Size(max = 10_000) String content) {}

    /**
     * @param outcome of a report on behaviour, and of no other
     * @param documentNumber number of the answer document
     * @param review what of the procedure should be reviewed, where a regulation was found wanting
     */
    record Answer(
            @NotBlank @Size(max = 20_000) String content,
            @Nullable Outcome outcome,
            @Nullable @Size(max = 100) String documentNumber,
            @Nullable LocalDate documentDate,
            @Nullable @Size(max = 2000) String review) {

        Reply value() {
            return new Reply(content, outcome, documentNumber, documentDate);
        }
    }

    /** Texts for the public where the original would give somebody away; the originals when absent. */
    record Publish(
            @Nullable @Size(max = 10_000) String publicContent,
            @Nullable @Size(max = 20_000) String publicAnswer) {}

    record Moderate(
            @NotBlank @Size(max = 10_000) String publicContent,
            @NotBlank @Size(max = 20_000) String publicAnswer,
            @NotBlank @Size(max = 2000) String reason) {}

    /** @param agencyCode the officer's unit */
    record NameOfficer(
            @NotBlank @Size(max = 35) String agencyCode,
            @Nullable @Size(max = 100) String officer,
            @Nullable @Size(max = 200) String officerName) {}

    record Merge(@NotNull UUID into) {}

    record Judge(
            @NotNull Boolean satisfied,
            @Nullable @Size(max = 2000) String comment) {}

    record Reopen(@NotBlank @Size(max = 2000) String reason) {}
}
