package vn.tthc.application.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a list is drawn up now. */
record DestructionRequest(@NotBlank @Size(max = 500) String reason) {}
