package vn.tthc.application.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import vn.tthc.application.reference.Payloads;

/** A paper handed in at the counter: how many originals and copies of which component. */
public record Paper(
        @NotBlank String component,
        @Min(0) @Max(99) int originals,
        @Min(0) @Max(99) int copies) {

    /** Whether there is one at all; what counts as handed in may be none of it. */
    @JsonIgnore
    public boolean isThere() {
        return originals + copies > 0;
    }

    static String write(List<Paper> papers) {
        return Payloads.write(papers);
    }

    static List<Paper> read(String json) {
        return List.of(Payloads.read(json, Paper[].class));
    }
}
