package vn.tthc.catalog.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** Tells the other services how a procedure is offered, all of it each time: compaction keeps the last event only. */
final class DeliveryEvents {

    private DeliveryEvents() {}

    static ProcedureEvent.DeliveryStated stated(String code, long revision, List<Delivery> all, Instant at) {
        return new ProcedureEvent.DeliveryStated(
                code, revision, all.stream().map(DeliveryEvents::of).toList(), at);
    }

    private static ProcedureEvent.Delivery of(Delivery delivery) {
        var state = delivery.state();
        return new ProcedureEvent.Delivery(
                delivery.validFrom(),
                delivery.validTo(),
                state.onlineLevel().name(),
                state.legacyLevel(),
                state.partialReason(),
                state.interAgencyKind().name(),
                state.beyondTerritory(),
                state.receivers(),
                text(state.cutOff()));
    }

    private static @Nullable String text(java.time.@Nullable LocalTime cutOff) {
        return cutOff == null ? null : cutOff.toString();
    }
}
