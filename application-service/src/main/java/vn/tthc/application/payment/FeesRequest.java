package vn.tthc.application.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.Assessment;

/**
 * What the fee table alone does not say about a dossier; it takes the place of what was said before.
 *
 * @param quantities how many there are of what is charged by the piece
 * @param chosen of several fees of one kind, the numbers of those that apply
 * @param stated amounts that a provincial resolution sets, each with where it stands
 */
record FeesRequest(
        @Nullable @Size(max = 20) List<@NotNull @Valid Counted> quantities,
        @Nullable @Size(max = 20) List<@NotNull @Min(1) Integer> chosen,
        @Nullable @Size(max = 20) List<@NotNull @Valid Stated> stated) {

    /** So many of a unit that the table names. */
    record Counted(
            @NotBlank @Size(max = 60) String unit, @Min(1) long quantity) {}

    /** The amount of a fee, as an officer found it. */
    record Stated(
            @Min(1) int fee,
            @PositiveOrZero @Max(1_000_000_000_000L) long amount,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 500) String legalBasis) {}

    Assessment assessment() {
        return new Assessment(
                quantities == null
                        ? Map.of()
                        : quantities.stream()
                                .collect(Collectors.toMap(Counted::unit, Counted::quantity, (_, last) -> last)),
                chosen == null ? List.of() : chosen,
                stated == null
                        ? List.of()
                        : stated.stream()
                                .map(s -> new Assessment.Stated(s.fee(), s.amount(), s.reason(), s.legalBasis()))
                                .toList());
    }
}
