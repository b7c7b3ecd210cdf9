package vn.tthc.feedback.report;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A text as it stood until it was replaced, with who replaced it why. */
@Embeddable
record FormerText(
        @Enumerated(EnumType.STRING) Kind kind, String text, Instant replacedAt, String actor, String reason) {

    /** Which text. */
    enum Kind {
        ANSWER,
        PUBLIC_CONTENT,
        PUBLIC_ANSWER
    }
}
