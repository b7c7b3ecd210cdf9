package vn.tthc.catalog.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Warnings that are meant, each as the check named it, and why. */
@Schema(name = "ConfirmWarningsRequest")
record ConfirmRequest(
        @NotBlank @Size(max = 2000) @Schema(examples = "Đúng mức thu tại Nghị quyết 12/2025/NQ-HĐND")
        String reason,

        @NotEmpty @Size(max = 5000) List<Confirmations.@NotNull Confirmed> findings) {}
