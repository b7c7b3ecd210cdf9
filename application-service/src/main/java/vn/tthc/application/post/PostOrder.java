package vn.tthc.application.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the post carries for a dossier, and where it is.
 *
 * @param number by which the operator and we speak of it
 * @param originals papers that go back to the applicant with a result
 * @param settledAt when it was handed over, delivered, brought back or cancelled
 * @param proof SHA-256 of the slip that the recipient signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostOrder(
        UUID id,
        UUID applicationId,
        Purpose purpose,
        String operator,
        String number,
        List<Original> originals,
        OrderState state,
        Instant orderedAt,
        @Nullable Instant pickedUpAt,
        @Nullable Instant settledAt,
        @Nullable String proof) {

    /** Originals of one kind. */
    record Original(String component, String name, int count) {}

    /** What the auditor keeps. */
    @JsonIgnore
    String mark() {
        return purpose + " " + number + " " + state;
    }
}
