package vn.tthc.catalog.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an administrator says about agencies. */
interface AgencyRequest {

    /** Enters an agency into the tree; the code may come in either style. */
    @Schema(name = "RegisterAgency")
    record Register(
            @NotBlank @Size(max = 35) String code,
            @NotBlank @Size(max = 500) String name,
            @NotNull Level level,
            @Nullable String parentCode,
            @NotNull LocalDate validFrom)
            implements AgencyRequest {}

    /** Gives it another name, level or parent from a day on; not in the future, because it is told at once. */
    @Schema(name = "ChangeAgency")
    record Change(
            @NotBlank @Size(max = 500) String name,
            @NotNull Level level,
            @Nullable String parentCode,
            @NotNull LocalDate validFrom)
            implements AgencyRequest {}

    /** Takes it out of the tree from a day on. */
    @Schema(name = "CloseAgency")
    record Close(@NotNull LocalDate validTo, @Nullable String successorCode) implements AgencyRequest {}
}
