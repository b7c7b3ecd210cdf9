package vn.tthc.application.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a proposed list is destroyed. */
record DestructionVerdict(
        @NotNull Boolean approved,
        @Nullable @Size(max = 500) String note) {}
