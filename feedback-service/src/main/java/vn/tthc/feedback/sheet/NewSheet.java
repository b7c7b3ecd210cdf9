package vn.tthc.feedback.sheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an agency asks, and until when. */
@Schema(name = "NewOpinionSheet")
record NewSheet(
        @NotBlank @Size(max = 300) String title,
        @NotBlank @Size(max = 10_000) String question,
        @Nullable @Pattern(regexp = "[0-9A-Za-z.Đđ-]{3,40}") String procedureCode,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn) {}
