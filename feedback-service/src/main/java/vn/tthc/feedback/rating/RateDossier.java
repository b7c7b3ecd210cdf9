package vn.tthc.feedback.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param score 1 not satisfied, 2 satisfied, 3 very satisfied */
record RateDossier(
        @NotNull UUID applicationId,
        @NotNull @Min(1) @Max(3) Integer score,
        @Nullable @Size(max = 2000) String comment) {}
