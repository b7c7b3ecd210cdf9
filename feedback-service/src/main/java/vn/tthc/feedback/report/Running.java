package vn.tthc.feedback.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * The legal time that runs now.
 *
 * @param soonAt from when on it is said that it will soon be over
 */
@Embeddable
record Running(@Enumerated(EnumType.STRING) Duty duty, Instant dueAt, Instant soonAt) {}
