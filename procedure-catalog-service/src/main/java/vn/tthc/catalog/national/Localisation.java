package vn.tthc.catalog.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;

/**
 * What a province adds to a procedure of the national database, and all that it may add: where it is received, which of
 * its agencies settle it, and the fees that the national version leaves to the provincial council. A fee that the national
 * version sets, zero among them, is not the province's.
 *
 * @param basis the resolution or decision it rests on
 */
public record Localisation(
        @NotBlank @Size(max = 100) @Schema(examples = "12/2026/NQ-HĐND")
        String basis,

        @Size(max = 200) List<@NotBlank @Size(max = 35) String> executingAgencies,
        @Nullable @Size(max = 2000) String receivingAddresses,
        @Valid @Size(max = 50) List<Fee> fees) {

    /**
     * A fee that the council has set.
     *
     * @param channel absent: whichever way it is filed
     * @param amount in đồng; zero is a fee that was set, and is free
     * @param perUnit what it is charged for each of; absent: as the national version says
     */
    public record Fee(
            @Nullable @Pattern(regexp = "DIRECT|ONLINE|POSTAL")
            String channel,

            @NotNull @Pattern(regexp = "FEE|SERVICE_FEE|PRICE_LEVEL")
            String kind,

            @NotNull @PositiveOrZero Long amount,
            @Nullable @Size(max = 500) String description,
            @Nullable PerUnit perUnit) {

        private boolean sets(@Nullable String channelOfFee, String kindOfFee) {
            return kind.equals(kindOfFee) && (channel == null || channel.equals(channelOfFee));
        }
    }

    public Localisation {
        executingAgencies = list(executingAgencies);
        fees = list(fees);
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** Writes it into the national version; the answer is which fees (by position) that version left to the province. */
    Set<Integer> into(ObjectNode document) {
        if (!executingAgencies.isEmpty()) {
            var agencies = document.putArray("executingAgencies");
            executingAgencies.forEach(agencies::add);
        }
        if (receivingAddresses != null) {
            document.put("dossierReceivingAddresses", receivingAddresses);
        }
        var used = new HashSet<Integer>();
        document.path("executionMethods")
                .forEach(method -> method.path("fees")
                        .forEach(fee -> set(fee, method.path("submissionMethod"), new Names("type", "value"), used)));
        document.path("cases")
                .forEach(c -> c.path("fees")
                        .forEach(fee -> set(fee, fee.path("channel"), new Names("kind", "amount"), used)));
        return used;
    }

    /** What a fee calls its kind and its amount, which is not the same with a way of filing and with a case. */
    private record Names(String kind, String amount) {}

    private void set(JsonNode fee, JsonNode channel, Names names, Set<Integer> used) {
        if (!(fee instanceof ObjectNode open) || fee.hasNonNull(names.amount())) {
            return;
        }
        for (int i = 0; i < fees.size(); i++) {
            var ours = fees.get(i);
            if (ours.sets(channel.textValue(), fee.path(names.kind()).asText())) {
                open.put(names.amount(), ours.amount());
                if (ours.perUnit() != null) {
                    open.putPOJO("perUnit", ours.perUnit());
                }
                open.put("description", ours.description() == null ? basis : ours.description() + " (" + basis + ")");
                used.add(i);
                return;
            }
        }
    }

    /** Its parts, as the audit log keeps them. */
    Map<String, Object> told() {
        return Map.of("basis", basis, "executingAgencies", executingAgencies, "fees", fees);
    }
}
