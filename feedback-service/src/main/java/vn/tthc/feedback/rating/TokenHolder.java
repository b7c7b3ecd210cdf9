package vn.tthc.feedback.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Shows a token to see the rating that was given with it. */
record TokenHolder(@NotBlank @Size(max = 500) String token) {}
