package vn.tthc.application.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a dossier must be kept. */
record HoldRequest(
        @NotBlank @Size(max = 500) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {}
