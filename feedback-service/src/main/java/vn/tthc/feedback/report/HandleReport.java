package vn.tthc.feedback.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an officer may do with a report, and the sender when asked. */
final class HandleReport {

    private HandleReport() {}

    /** @param agency who is competent; the present agency when absent */
    record Classify(
            @NotNull Classification kind,
            @Nullable String agency,
            @Nullable @Size(max = 2000) String guidance) {}

    record Transfer(
            @NotBlank String toAgency,
            @NotBlank @Size(max = 2000) String reason) {}

    record Reject(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 2000) String guidance) {}

    record AskSupplement(@NotBlank @Size(max = 2000) String content) {}

    record Supplement(@NotBlank @Size(max = 10_000) String content) {}

    /** @param outcome of a report on behaviour, and of no other */
    record Answer(
            @NotBlank @Size(max = 20_000) String content,
            @Nullable Outcome outcome) {}

    /** Texts for the public where the original would give somebody away; the originals when absent. */
    record Publish(
            @Nullable @Size(max = 10_000) String publicContent,
            @Nullable @Size(max = 20_000) String publicAnswer) {}
}
