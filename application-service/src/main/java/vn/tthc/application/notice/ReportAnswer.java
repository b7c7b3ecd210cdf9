package vn.tthc.application.notice;

import java.util.UUID;

/** What is known of the notice after a report; a repetition is answered the same. */
record ReportAnswer(UUID id, DispatchState state) {}
