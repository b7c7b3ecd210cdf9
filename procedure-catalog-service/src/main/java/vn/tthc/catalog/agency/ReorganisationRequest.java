package vn.tthc.catalog.agency;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Several agencies become one, one becomes several, or one goes on under another name or code.
 *
 * @param successors those that stand from that day on: new codes, the code of a predecessor that lives on, or for a
 *     merger an agency that takes the others in
 * @param children where agencies below a predecessor go; with one successor they go there unless it says otherwise
 */
record ReorganisationRequest(
        @NotNull Kind kind,
        @NotNull @Schema(examples = "2026-07-01") LocalDate effectiveOn,

        @NotBlank @Size(max = 200) @Schema(examples = "1685/NQ-UBTVQH15")
        String legalBasis,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull Predecessor> predecessors,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Successor> successors,
        @Nullable @Size(max = 500) List<@Valid @NotNull Move> children) {

    /** What happens. */
    enum Kind {
        MERGE,
        SPLIT,
        RENAME
    }

    /** One that changes, as its author saw it. */
    record Predecessor(
            @NotBlank @Size(max = 35) String code, @Nullable Long revision) {}

    /** One that stands afterwards. */
    record Successor(
            @NotBlank @Size(max = 35) String code,
            @NotBlank @Size(max = 500) String name,
            @NotNull Level level,
            @Nullable @Size(max = 35) String parentCode) {}

    /** Where one agency below a predecessor goes. */
    record Move(
            @NotBlank @Size(max = 35) String code,
            @NotBlank @Size(max = 35) String parentCode) {}

    List<Move> moves() {
        return requireNonNullElse(children, List.of());
    }

    /** The same with every code in its canonical form. */
    ReorganisationRequest canonical() {
        return new ReorganisationRequest(
                kind,
                effectiveOn,
                legalBasis.strip(),
                predecessors.stream()
                        .map(p -> new Predecessor(AgencyCode.canonicalOrSame(p.code()), p.revision()))
                        .toList(),
                successors.stream()
                        .map(s -> new Successor(
                                AgencyCode.canonicalOrSame(s.code()),
                                s.name().strip(),
                                s.level(),
                                s.parentCode() == null || s.parentCode().isBlank()
                                        ? null
                                        : AgencyCode.canonicalOrSame(s.parentCode())))
                        .toList(),
                moves().stream()
                        .map(m -> new Move(
                                AgencyCode.canonicalOrSame(m.code()), AgencyCode.canonicalOrSame(m.parentCode())))
                        .toList());
    }
}
