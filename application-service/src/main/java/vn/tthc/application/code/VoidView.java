package vn.tthc.application.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the register of void numbers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VoidView(
        String code,
        String agency,
        LocalDate day,
        int number,
        String reason,
        String voidedBy,
        Instant voidedAt,
        @Nullable UUID dossierId) {}
