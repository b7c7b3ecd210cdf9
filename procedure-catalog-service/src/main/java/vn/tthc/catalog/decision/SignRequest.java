package vn.tthc.catalog.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signed decision has that its draft had not. */
@Schema(name = "SignDecisionRequest")
record SignRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "1201/QĐ-UBND")
        String number,

        @NotNull LocalDate signedOn,

        @NotBlank @Size(max = 200) @Schema(examples = "Chủ tịch UBND tỉnh Nguyễn Văn An")
        String signer) {}
