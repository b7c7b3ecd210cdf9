package vn.tthc.application.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a result does not hold any more; its holder reads it. */
record RevokeRequest(
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {}
