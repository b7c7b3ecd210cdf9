package vn.tthc.platform.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** Which parked events to hand to their consumers again, by their numbers, both included. */
record ReplayRequest(
        @NotNull @Positive Long from, @NotNull @Positive Long to) {}
