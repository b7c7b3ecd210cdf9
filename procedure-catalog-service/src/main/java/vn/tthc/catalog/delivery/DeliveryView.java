package vn.tthc.catalog.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a procedure is offered on a day.
 *
 * @param stated whether a controller has said so; otherwise it is what the published version itself says
 * @param validFrom absent where nobody has stated anything
 * @param receivers with the names of that day
 * @param revision what an edit names in If-Match; 0 before the first statement
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        String procedureCode,
        boolean stated,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        OnlineLevel onlineLevel,
        @Nullable Integer legacyLevel,
        @Nullable String partialReason,
        InterAgencyKind interAgencyKind,
        boolean beyondTerritory,
        List<Receiver> receivers,
        @Nullable LocalTime cutOff,
        long revision) {

    /** Who may receive. */
    public record Receiver(String code, @Nullable String name) {}

    static DeliveryView of(Delivery delivery, Map<String, String> names, long revision) {
        var state = delivery.state();
        return new DeliveryView(
                delivery.procedureCode(),
                true,
                delivery.validFrom(),
                delivery.validTo(),
                state.onlineLevel(),
                state.legacyLevel(),
                state.partialReason(),
                state.interAgencyKind(),
                state.beyondTerritory(),
                state.receivers().stream()
                        .map(c -> new Receiver(c, names.get(c)))
                        .toList(),
                state.cutOff(),
                revision);
    }

    static DeliveryView unstated(String code, String onlineLevel, long revision) {
        return new DeliveryView(
                code,
                false,
                null,
                null,
                OnlineLevel.valueOf(onlineLevel),
                null,
                null,
                InterAgencyKind.NONE,
                false,
                List.of(),
                null,
                revision);
    }
}
