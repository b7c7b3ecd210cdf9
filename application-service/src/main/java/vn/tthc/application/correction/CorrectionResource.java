package vn.tthc.application.correction;

import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.platform.idempotency.Idempotency;

/** Correcting a wrong result. */
@Path("/api/v1/applications/{id}/correction")
@Tag(name = "applications")
@RunOnVirtualThread
class CorrectionResource {

    private final CorrectionService service;
    private final Idempotency idempotency;

    CorrectionResource(CorrectionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(RECEPTIONIST)
    @Operation(
            operationId = "openCorrection",
            summary = "Open a linked dossier that corrects a wrong result: its own code, nothing to be paid again")
    public RestResponse<DossierView> open(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        return DossierAnswers.created(idempotency.once(
                key, List.of("correct", id, request), DossierView.class, () -> service.open(id, request, ifMatch)));
    }
}
