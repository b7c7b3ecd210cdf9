package vn.tthc.application.guidance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies on the counter beside what was uploaded.
 *
 * @param present codes of the papers that are there
 * @param wrong papers that are there and are not as they must be
 * @param note a word to the applicant beside the list
 */
record GuidanceRequest(
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 100) String> present,
        @Nullable @Size(max = 100) List<@NotNull @Valid WrongPaper> wrong,
        @Nullable @Size(max = 2000) String note) {

    /** A paper that cannot be taken as it is, and why. */
    record WrongPaper(
            @NotBlank @Size(max = 100) String component,
            @NotBlank @Size(max = 500) String reason) {}

    List<Gap> gaps() {
        return wrong == null
                ? List.of()
                : wrong.stream()
                        .map(w -> new Gap(
                                Gap.paper(w.component()), "Correct", "rule.guidance.Wrong", List.of(w.reason())))
                        .toList();
    }
}
