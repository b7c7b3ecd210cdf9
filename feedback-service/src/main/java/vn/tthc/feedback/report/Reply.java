package vn.tthc.feedback.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found and done about a report, and the document that says so.
 *
 * @param outcome of a report on behaviour only
 */
@Embeddable
record Reply(
        @Column(name = "answer") String text,
        @Nullable @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "answer_number") @Nullable String number,
        @Column(name = "answer_date") @Nullable LocalDate date) {}
