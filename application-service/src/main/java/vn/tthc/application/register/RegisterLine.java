package vn.tthc.application.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Status;

/** What the register takes from a dossier. */
record RegisterLine(
        UUID id,
        String code,
        String procedureName,
        String applicant,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String competentAgency,
        Instant receivedAt,
        Instant dueAt,
        Status status) {}
