package vn.tthc.application.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is wrong with the result. */
record CorrectionRequest(@NotBlank @Size(max = 1000) String reason) {}
