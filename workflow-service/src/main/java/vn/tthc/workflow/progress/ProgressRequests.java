package vn.tthc.workflow.progress;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people send when they move a process on. */
final class ProgressRequests {

    private ProgressRequests() {}

    /** {@code outcome} names the step to go on with, where several may follow; else it is a word for the record. */
    record CompleteTask(
            @Nullable @Size(max = 100) String outcome,
            @Nullable @Size(max = 4000) String note,
            @Nullable Long lease,
            @Nullable @Size(max = 20) Map<@NotBlank @Size(max = 40) String, @NotNull Object> data) {

        Completion toCompletion() {
            return new Completion(outcome, note, lease, data == null ? Map.of() : data);
        }
    }

    record ReturnTask(
            @NotBlank @Size(max = 100) String stepCode,
            @NotBlank @Size(max = 4000) String reason) {}

    record RefuseDossier(@NotBlank @Size(max = 4000) String reason) {}

    record AskSupplement(
            @NotBlank @Size(max = 4000) String content,
            @NotBlank @Size(max = 4000) String reason,
            @NotBlank @Size(max = 1000) String legalBasis) {

        SupplementService.Supplement toSupplement() {
            return new SupplementService.Supplement(content, reason, legalBasis);
        }
    }
}
