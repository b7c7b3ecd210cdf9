package vn.tthc.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting as people read it.
 *
 * @param versionId the version of the procedure that hangs there
 * @param checkedAt when somebody last made sure that it does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostingView(
        UUID id,
        @Schema(examples = "H90.31") String agency,
        @Schema(examples = "BOARD") String medium,
        @Schema(examples = "Sảnh tầng 1") String location,
        @Schema(examples = "1.013225") String procedureCode,
        UUID versionId,
        String state,
        Instant postedAt,
        String postedBy,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        @Nullable Instant removedAt,
        @Nullable String removedBy,
        long version) {}
