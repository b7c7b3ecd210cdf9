package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a callback; a repetition is answered the same. */
record CallbackAnswer(
        @JsonProperty("transaction_id") String transactionId,
        @JsonProperty("order_id") String orderId,
        Outcome outcome) {

    /** What a callback led to. */
    enum Outcome {
        CONFIRMED,
        /** The payer did not pay; nothing is owed less. */
        FAILED,
        /** Another amount than was asked for: kept for the officers to look into, and nothing is paid by it. */
        AMOUNT_DIFFERS,
        /** An officer had entered this transaction before. */
        ALREADY_RECORDED
    }
}
