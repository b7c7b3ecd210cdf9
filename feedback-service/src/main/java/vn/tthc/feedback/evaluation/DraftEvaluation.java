package vn.tthc.feedback.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param period a quarter or a year that has begun */
record DraftEvaluation(
        @NotBlank @Size(max = 35) @Schema(examples = "H90.31")
        String agency,

        @NotBlank @Size(max = 7) @Schema(examples = "2026-Q3")
        String period) {}
