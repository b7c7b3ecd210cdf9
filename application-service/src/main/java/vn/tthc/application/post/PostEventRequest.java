package vn.tthc.application.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * What the post reports of an order.
 *
 * @param eventId the operator's own, the same in a repetition
 * @param at when it happened, to the second, with its offset
 * @param proof of a delivery: SHA-256 of the signed slip
 * @param checkSum HMAC-SHA-256 in hexadecimal digits over {@link #signedText}
 */
record PostEventRequest(
        @NotNull @Pattern(regexp = ID) String operator,
        @NotNull @Pattern(regexp = ID) String keyId,
        @NotNull @Pattern(regexp = ID) String eventId,
        @NotNull @Pattern(regexp = ID) String orderNumber,
        @NotNull EventKind kind,

        @NotNull @Pattern(regexp = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)")
        String at,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}") String proof,
        @NotNull @Pattern(regexp = "[0-9A-Fa-f]{64}") String checkSum) {

    private static final String ID = "[A-Za-z0-9._-]{1,64}";

    /** All fields as they were sent, in this order, with | between them. */
    @JsonIgnore
    String signedText() {
        return String.join("|", operator, keyId, said());
    }

    /** What it says, whichever key signed it. */
    @JsonIgnore
    String said() {
        return String.join("|", eventId, orderNumber, kind.name(), at, Objects.requireNonNullElse(proof, ""));
    }

    @JsonIgnore
    byte[] hash() {
        return HexFormat.of().parseHex(checkSum);
    }

    @JsonIgnore
    Instant happenedAt() {
        try {
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("at", "Time", "rule.post.At");
        }
    }
}
