package vn.tthc.application.rights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is to be put right, into what, and why. */
record DataCorrectionRequest(
        @NotNull CorrectionField field,
        @NotBlank @Size(max = 500) String value,
        @NotBlank @Size(max = 500) String reason) {

    /** A record's own text would carry it into logs. */
    @Override
    public String toString() {
        return "DataCorrectionRequest[" + field + "]";
    }
}
