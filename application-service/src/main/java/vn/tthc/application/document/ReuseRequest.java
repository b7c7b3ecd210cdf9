package vn.tthc.application.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which of the applicant's own results is to be the paper that is asked for. */
record ReuseRequest(
        @NotBlank @Size(max = 60) String component, @NotNull UUID resultId) {}
