package vn.tthc.application.dossier;

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

    static String write(List<Paper> papers) {
        return Payloads.write(papers);
    }

    static List<Paper> read(String json) {
        return List.of(Payloads.read(json, Paper[].class));
    }
}
