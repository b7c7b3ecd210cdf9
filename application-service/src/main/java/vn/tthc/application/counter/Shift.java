package vn.tthc.application.counter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A receptionist, by the subject of their token, at a counter for a week. */
record Shift(
        @NotBlank @Size(max = 200) String receptionist,
        @NotNull UUID counter) {}
