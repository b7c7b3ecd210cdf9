package vn.tthc.catalog.posting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a supervisor says about reception places. */
interface InspectionRequest {

    /** Begins an inspection with the questions of that day. */
    @Schema(name = "BeginInspection")
    record Begin(
            @NotBlank @Size(max = 35) @Schema(examples = "H90.31")
            String agency,

            @NotNull @PastOrPresent LocalDate inspectedOn)
            implements InspectionRequest {}

    /** Fills in any number of answers. */
    @Schema(name = "InspectionAnswers")
    record Answers(@NotEmpty @Size(max = 100) List<@Valid @NotNull Answer> findings) implements InspectionRequest {}

    /** One answer; a failure needs a note. */
    record Answer(
            @NotBlank @Size(max = 40) @Schema(examples = "CURRENT")
            String question,

            @NotNull InspectionFinding.Result result,
            @Nullable @Size(max = 2000) String note) {

        boolean isUnexplainedFailure() {
            return result == InspectionFinding.Result.FAIL && (note == null || note.isBlank());
        }
    }
}
