package vn.tthc.catalog.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What was found by one criterion, and why. */
@Embeddable
record ReviewFinding(
        @Enumerated(EnumType.STRING) @NotNull Criterion criterion,
        @NotNull Boolean satisfied,
        @NotBlank @Size(max = 5000) String note) {

    /** Is it needed, is it sensible, is it lawful, is it worth its cost. */
    enum Criterion {
        NECESSITY,
        REASONABLENESS,
        LEGALITY,
        COST
    }
}
