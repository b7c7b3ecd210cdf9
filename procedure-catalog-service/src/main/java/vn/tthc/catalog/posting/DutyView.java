package vn.tthc.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to do in a reception place.
 *
 * @param since the day on which it became due: when the version began, or when the procedure ended
 * @param inForce number of the version to be hung up; absent where there is none
 * @param posting what hangs there instead; absent where nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
        @Schema(examples = "1.013225") String procedureCode,
        String name,
        State state,
        @Nullable LocalDate since,
        @Nullable Integer inForce,
        @Nullable Hanging posting) {

    /** MISSING: hang it up. OUTDATED: another version is in force. WITHDRAWN: take it down. */
    enum State {
        MISSING,
        OUTDATED,
        WITHDRAWN
    }

    /** What hangs there. */
    record Hanging(UUID id, String medium, String location, int version) {}
}
