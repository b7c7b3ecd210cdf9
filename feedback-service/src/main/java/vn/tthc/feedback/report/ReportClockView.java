package vn.tthc.feedback.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.DueDate;

/**
 * The legal time that runs for a report, explained.
 *
 * @param duty what the agency owes; absent where it owes nothing
 * @param due until when, and which days counted
 * @param reopenableUntil of a published report
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportClockView(
        Instant startedAt,
        @Nullable String duty,
        @Nullable DueDate due,
        @Nullable Instant reopenableUntil) {}
