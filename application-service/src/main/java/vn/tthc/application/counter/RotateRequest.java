package vn.tthc.application.counter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** For how many weeks after a roster its receptionists move on. */
record RotateRequest(@Min(1) @Max(53) int weeks) {}
