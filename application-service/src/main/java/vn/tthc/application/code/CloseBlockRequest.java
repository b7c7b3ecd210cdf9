package vn.tthc.application.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the numbers that are left of a block are not needed. */
record CloseBlockRequest(@NotBlank @Size(max = 500) String reason) {}
