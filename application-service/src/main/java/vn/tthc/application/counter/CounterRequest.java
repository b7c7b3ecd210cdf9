package vn.tthc.application.counter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counter as it is to be.
 *
 * @param agency the centre, the caller's own when nothing is said; ignored in an edit
 * @param receives what it receives; a line that names nothing receives everything
 */
record CounterRequest(
        @Nullable @Size(max = 35) String agency,
        @NotBlank @Size(max = 20) String number,
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Receives> receives,
        boolean closed) {}
