package vn.tthc.catalog.delivery;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.platform.problem.Problem;

/**
 * How a procedure is offered from a day on.
 *
 * @param legacyLevel 1 to 4 as before 2022, where reports still ask for it
 * @param partialReason why not all of it can be done online; published
 * @param receivers who may receive beyond its territory; none named means every one-stop of the province
 * @param cutOff what comes in later counts from the next working day; goes before the hour that a case itself names
 */
record DeliveryRequest(
        @NotNull @Schema(examples = "2026-12-01") LocalDate validFrom,
        @NotNull OnlineLevel onlineLevel,
        @Nullable @Min(1) @Max(4) @Schema(examples = "3") Integer legacyLevel,

        @Nullable
        @Size(max = 2000)
        @Pattern(regexp = "[^<>]*", message = "{rule.plainText}")
        @Schema(examples = "Phải kiểm tra thực địa")
        String partialReason,

        @NotNull InterAgencyKind interAgencyKind,
        boolean beyondTerritory,
        @Nullable @Size(max = 300) List<@NotBlank @Size(max = 35) String> receivers,
        @Nullable @Schema(examples = "15:00") LocalTime cutOff) {

    /** Both code styles become one; empty texts are none. */
    Delivery.State state() {
        return new Delivery.State(
                onlineLevel,
                legacyLevel,
                reason(),
                interAgencyKind,
                beyondTerritory,
                codes().stream().sorted().toList(),
                cutOff);
    }

    List<String> codes() {
        return requireNonNullElse(receivers, List.<String>of()).stream()
                .map(AgencyCode::canonicalOrSame)
                .toList();
    }

    /** Names every place at which the request contradicts itself. */
    void check(Problem problem) {
        if (onlineLevel == OnlineLevel.PARTIAL && reason() == null) {
            problem.violation("partialReason", "Required", "rule.partialReason");
        }
        if (onlineLevel != OnlineLevel.PARTIAL && reason() != null) {
            problem.violation("partialReason", "Null", "rule.reasonOnlyForPartial");
        }
        if (!onlineLevel.agreesWith(legacyLevel)) {
            problem.violation("legacyLevel", "Agrees", "rule.legacyLevel", onlineLevel, onlineLevel.legacyLevels());
        }
        checkReceivers(problem);
    }

    private void checkReceivers(Problem problem) {
        if (!beyondTerritory && !codes().isEmpty()) {
            problem.violation("receivers", "Null", "rule.receiversBeyondOnly");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < codes().size(); i++) {
            if (!seen.add(codes().get(i))) {
                problem.violation("receivers[" + i + "]", "Unique", "rule.twice", codes().get(i));
            }
        }
    }

    private @Nullable String reason() {
        return partialReason == null || partialReason.isBlank()
                ? null
                : Normalizer.normalize(partialReason.strip(), Normalizer.Form.NFC);
    }
}
