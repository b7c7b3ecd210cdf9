package vn.tthc.application.move;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which change, and why dossiers should follow it.
 *
 * @param versionId the activated calendar version, or the published procedure version
 * @param rule of an amended procedure; a changed calendar leaves no choice
 */
record MoveRequest(
        @NotNull MoveKind kind,
        @NotBlank @Size(max = 60) String versionId,
        @Nullable TransitionRule rule,
        @NotBlank @Size(max = 2000) String reason,
        @NotBlank @Size(max = 500) String legalBasis) {

    TransitionRule ruleOrMove() {
        return rule == null ? TransitionRule.MOVE : rule;
    }
}
