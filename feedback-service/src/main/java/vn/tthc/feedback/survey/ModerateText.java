package vn.tthc.feedback.survey;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param shown what everybody who reads the results may read of it; absent to hide it */
record ModerateText(@Nullable @Size(min = 1, max = 2000) String shown) {}
