package vn.tthc.application.ending;

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
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.form.FormKind;
import vn.tthc.platform.idempotency.Idempotency;

/** Stopping a dossier, and the paper that says how one ended without a result. */
@Path("/api/v1/applications/{id}")
@Tag(name = "applications")
@RunOnVirtualThread
class EndingResource {

    private final EndingService service;
    private final Idempotency idempotency;

    EndingResource(EndingService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/stop")
    @RolesAllowed(LEADER)
    @Operation(operationId = "stopApplication", summary = "Stop settlement, with reason, legal basis and document")
    public RestResponse<DossierView> stop(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StopRequest request) {
        return DossierAnswers.ok(idempotency.once(
                key, List.of("stop", id, request), DossierView.class, () -> service.stop(id, request, ifMatch)));
    }

    @GET
    @Path("/ending")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "getEnding", summary = "How a dossier ended without a result, and whether in time")
    public EndingView get(UUID id) {
        return service.of(id);
    }

    @GET
    @Path("/ending/paper")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printEnding", summary = "Form 03 (refused) or form 05 (stopped), with the reason (A5)")
    public RestResponse<byte[]> paper(UUID id) {
        return service.print(id).answer();
    }

    @GET
    @Path("/forms/03")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printForm03", summary = "Form 03: not received, or refused after appraisal, and why (A5)")
    public RestResponse<byte[]> form03(UUID id) {
        return service.print(id, FormKind.REFUSAL).answer();
    }

    @GET
    @Path("/forms/05")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printForm05", summary = "Form 05: that settlement has stopped, and why (A5)")
    public RestResponse<byte[]> form05(UUID id) {
        return service.print(id, FormKind.STOP).answer();
    }
}
