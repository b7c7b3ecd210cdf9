package vn.tthc.feedback.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, of whom, and until when.
 *
 * @param procedures whose dossiers may be drawn; absent for all
 * @param returnedFrom the first day on which a dossier that may be drawn was returned
 * @param returnedTo the last such day
 * @param sampleSize how many are drawn at most
 * @param followUpWeeks how long after the return somebody is invited
 */
record SurveyRequest(
        @NotBlank @Size(max = 200) String title,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Question> questions,
        @Nullable @Size(max = 100) List<@NotBlank String> procedures,
        @NotNull LocalDate returnedFrom,
        @NotNull LocalDate returnedTo,
        @NotNull LocalDate closesOn,
        @NotNull @Min(1) @Max(10000) Integer sampleSize,
        @Nullable @Min(0) @Max(26) Integer followUpWeeks) {

    List<String> of() {
        return procedures == null ? List.of() : procedures;
    }

    int weeks() {
        return followUpWeeks == null ? 0 : followUpWeeks;
    }
}
