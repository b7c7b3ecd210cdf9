package vn.tthc.application.counter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sits where in the week of that day, at the caller's own centre when no other is named. */
record RosterRequest(
        @Nullable @Size(max = 35) String agency,
        @NotNull LocalDate week,
        @NotNull @Size(max = 200) List<@NotNull @Valid Shift> shifts) {}
