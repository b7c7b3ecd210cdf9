package vn.tthc.application.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * What a gateway reports of something that it was given.
 *
 * @param id as it was given to the gateway
 * @param checkSum HMAC-SHA-256 in hexadecimal digits over {@link #signedText}
 */
record ReportRequest(
        @NotNull NoticeChannel channel,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String keyId,
        @NotNull UUID id,
        @NotNull Status status,
        @NotNull @Pattern(regexp = "[0-9A-Fa-f]{64}") String checkSum) {

    /** Whether it arrived. */
    enum Status {
        DELIVERED,
        FAILED
    }

    /** All fields in this order, with | between them. */
    @JsonIgnore
    String signedText() {
        return String.join("|", channel.name(), keyId, id.toString(), status.name());
    }

    @JsonIgnore
    byte[] hash() {
        return HexFormat.of().parseHex(checkSum);
    }

    /** Under which its keys are set. */
    @JsonIgnore
    String client() {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
