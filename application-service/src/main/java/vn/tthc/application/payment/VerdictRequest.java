package vn.tthc.application.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What becomes of a proposal.
 *
 * @param note of an approval the number of its document, of a refusal the reason
 */
record VerdictRequest(
        boolean approved, @NotBlank @Size(max = 500) String note) {}
