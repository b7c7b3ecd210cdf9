package vn.tthc.catalog.posting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureCode;

/** What was hung up in one place at one time. */
record PostRequest(
        @NotBlank @Size(max = 35) @Schema(examples = "H90.31")
        String agency,

        @NotNull Posting.Medium medium,

        @Nullable @Size(max = 200) @Schema(examples = "Sảnh tầng 1")
        String location,

        @NotEmpty @Size(max = 500) List<@NotBlank @Size(max = 40) String> procedures) {

    /** The codes in the order in which they were given. */
    List<String> codes() {
        return procedures.stream().map(ProcedureCode::canonicalOrSame).toList();
    }

    Posting.Place place(String canonicalAgency) {
        return new Posting.Place(canonicalAgency, medium, location == null ? "" : location.strip());
    }
}
