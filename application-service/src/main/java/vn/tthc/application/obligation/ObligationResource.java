package vn.tthc.application.obligation;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** What must be paid before a dossier may be settled. */
@Path("/api/v1/applications/{id}/obligations")
@Tag(name = "payments")
@RunOnVirtualThread
class ObligationResource {

    private final ObligationService service;
    private final Idempotency idempotency;

    ObligationResource(ObligationService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER})
    @Operation(
            operationId = "requirePayment",
            summary = "Ask for what must be paid before work goes on; the clock stands still where a rule says so")
    public RestResponse<ObligationView> require(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ObligationRequest request) {
        var view = idempotency.once(
                key,
                List.of("require-payment", id, request),
                ObligationView.class,
                () -> service.require(id, request, ifMatch));
        return RestResponse.ResponseBuilder.<ObligationView>created(
                        URI.create("/api/v1/applications/" + id + "/obligations"))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listObligations", summary = "What had to be paid, until when, and what became of it")
    public ObligationList list(UUID id) {
        return new ObligationList(service.of(id));
    }

    /** All of them; a dossier has one or two. */
    record ObligationList(List<ObligationView> items) {}
}
