package vn.tthc.catalog.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a code on a day, and how it came to that.
 *
 * @param standing the agency itself, its successor, or the several it was split into; empty when it ended without one
 * @param chain each step in order of its day, every agency under the name of that day
 */
public record SuccessionView(String askedFor, LocalDate asOf, List<Standing> standing, List<Step> chain) {

    /** An agency under its name on the day asked for. */
    public record Standing(String code, String name) {}

    /** One agency taking the place of another. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            LocalDate on,
            String from,
            @Nullable String fromName,
            String to,
            @Nullable String toName,
            @Nullable String kind,
            @Nullable String legalBasis) {}
}
