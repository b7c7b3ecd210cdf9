package vn.tthc.application.code;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers set apart.
 *
 * @param left how many are neither redeemed nor voided
 * @param codes each of them, where one block is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockView(
        UUID id,
        String agency,
        LocalDate day,
        int firstNumber,
        int lastNumber,
        String reason,
        String reservedBy,
        Instant reservedAt,
        Instant redeemUntil,
        long left,
        @Nullable List<ReservedCode> codes) {

    /** One number and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReservedCode(String code, String state, @Nullable UUID dossierId) {}

    BlockView with(List<ReservedCode> all) {
        return new BlockView(
                id, agency, day, firstNumber, lastNumber, reason, reservedBy, reservedAt, redeemUntil, left, all);
    }
}
