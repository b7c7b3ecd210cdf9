package vn.tthc.application.guidance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Guidance as it was given.
 *
 * @param complete nothing was missing
 * @param gaps everything that was missing or wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GuidanceView(
        UUID id,
        String procedureVersionId,
        String caseCode,
        boolean complete,
        List<GapView> gaps,
        @Nullable String note,
        String givenBy,
        Instant givenAt) {

    /**
     * One gap.
     *
     * @param repeated an earlier guidance named it already
     */
    record GapView(String field, String rule, String message, boolean repeated) {}
}
