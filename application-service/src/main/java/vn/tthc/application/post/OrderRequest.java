package vn.tthc.application.post;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried.
 *
 * @param number of a file that comes: what the post's slip says; a result that goes gets one of ours
 */
record OrderRequest(
        @NotNull Purpose purpose,
        @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String number) {}
