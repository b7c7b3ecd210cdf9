package vn.tthc.application.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.payment.FeeDecision.Kind;

/**
 * A proposal to forgive fees or to pay money back.
 *
 * @param amount required for a refund; an exemption without one is of everything
 */
record FeeDecisionRequest(
        @NotNull Kind kind,
        @Nullable @Positive @Max(1_000_000_000_000L) Long amount,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {}
