package vn.tthc.application.counter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who sits where instead. */
record ShiftsRequest(@NotNull @Size(max = 200) List<@NotNull @Valid Shift> shifts) {}
