package vn.tthc.feedback.report;

import org.jspecify.annotations.Nullable;

/** Who can be asked about a report; whoever takes one down may know less than the law wants to know. */
record SenderData(
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        boolean organisation) {}
