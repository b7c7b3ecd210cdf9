package vn.tthc.application.receipt;

import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.guidance.IncompleteException;
import vn.tthc.platform.idempotency.Idempotency;

/** For the morning: who stands at the counter with a whole file gets its code in one call. */
@Path("/api/v1/applications/receive")
@Tag(name = "applications")
@RunOnVirtualThread
class CounterReceiptResource {

    private final Receipt receipt;
    private final Idempotency idempotency;

    CounterReceiptResource(Receipt receipt, Idempotency idempotency) {
        this.receipt = receipt;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(RECEPTIONIST)
    @Operation(
            operationId = "receiveAtCounter",
            summary = "Open and receive a counter file in one step: all of it, or nothing but the guidance is stored")
    public RestResponse<DossierView> receive(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CounterReceiptRequest request) {
        try {
            return DossierAnswers.created(idempotency.once(
                    key, List.of("receive", request), DossierView.class, () -> receipt.receive(request)));
        } catch (IncompleteException e) {
            receipt.turnAway(request, e.finding());
            throw e;
        }
    }
}
