package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** How a procedure is offered, day by day, as the catalogue last stated it. */
@Entity
@Table(name = "delivery_replica")
class ProcedureDelivery {

    @Id
    private String procedureCode;

    private long revision;
    private String payload;

    /** For Hibernate, which fills the fields itself. */
    protected ProcedureDelivery() {}

    ProcedureDelivery(ProcedureEvent.DeliveryStated stated) {
        procedureCode = stated.procedureCode();
        revision = stated.revision();
        payload = Payloads.write(stated);
    }

    /** An older statement that is delivered late changes nothing. */
    void become(ProcedureEvent.DeliveryStated stated) {
        if (stated.revision() > revision) {
            revision = stated.revision();
            payload = Payloads.write(stated);
        }
    }

    /** What is stated about a day; empty where nothing is. */
    Optional<ProcedureEvent.Delivery> on(LocalDate day) {
        return on(day, payload);
    }

    static Optional<ProcedureEvent.Delivery> on(LocalDate day, String payload) {
        return Payloads.shared(payload, ProcedureEvent.DeliveryStated.class).deliveries().stream()
                .filter(d -> !day.isBefore(d.validFrom()))
                .filter(d -> d.validTo() == null || day.isBefore(d.validTo()))
                .findFirst();
    }
}
