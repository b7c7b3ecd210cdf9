package vn.tthc.application.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The result that a paper was taken from instead of being uploaded. */
record Source(UUID resultId, String number) {

    static @Nullable Source of(@Nullable UUID resultId, @Nullable String number) {
        return resultId == null || number == null ? null : new Source(resultId, number);
    }
}
