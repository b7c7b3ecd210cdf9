package vn.tthc.application.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a dossier need not be kept any longer. */
record ReleaseRequest(@NotBlank @Size(max = 500) String reason) {}
