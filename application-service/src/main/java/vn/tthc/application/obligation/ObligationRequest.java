package vn.tthc.application.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be paid before work goes on; the applicant reads it.
 *
 * @param amount in đồng, beside the fees of the dossier; absent where those are what is to be paid
 * @param noticeNumber of the notice that says so
 * @param payBy its last day
 */
record ObligationRequest(
        @NotBlank @Size(max = 500) String content,
        @Nullable @Positive @Max(1_000_000_000_000L) Long amount,
        @NotBlank @Size(max = 60) String noticeNumber,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotNull LocalDate payBy) {}
