package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a payment platform reports, in the field names of the national payment platform.
 *
 * @param keyId which of the platform's keys signed it
 * @param orderId reference of the attempt
 * @param status 0: paid; anything else: not
 * @param checkSum HMAC-SHA-256 in hexadecimal digits over {@link #signedText}
 */
record CallbackRequest(
        @JsonProperty("client_id") @NotNull @Pattern(regexp = ID)
        String clientId,

        @JsonProperty("key_id") @NotNull @Pattern(regexp = ID)
        String keyId,

        @NotNull @Pattern(regexp = ID) String version,
        @NotNull @Pattern(regexp = "PAY") String command,

        @JsonProperty("order_id") @NotNull @Pattern(regexp = ID)
        String orderId,

        @JsonProperty("transaction_id") @NotNull @Pattern(regexp = ID)
        String transactionId,

        @JsonProperty("trans_amount") @NotNull @PositiveOrZero
        Long amount,

        @JsonProperty("payment_fee") @NotNull @PositiveOrZero
        Long paymentFee,

        @JsonProperty("addition_fee") @NotNull @PositiveOrZero
        Long additionFee,

        @NotNull Integer status,

        @JsonProperty("check_sum") @NotNull @Pattern(regexp = "[0-9A-Fa-f]{64}")
        String checkSum) {

    private static final String ID = "[A-Za-z0-9._-]{1,64}";

    /** All fields in this order, with | between them, which none of them contains. */
    @JsonIgnore
    String signedText() {
        return List.<Object>of(
                        clientId,
                        keyId,
                        version,
                        command,
                        orderId,
                        transactionId,
                        amount,
                        paymentFee,
                        additionFee,
                        status)
                .stream()
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }

    @JsonIgnore
    byte[] hash() {
        return HexFormat.of().parseHex(checkSum);
    }

    @JsonIgnore
    boolean isPaid() {
        return status == 0;
    }
}
