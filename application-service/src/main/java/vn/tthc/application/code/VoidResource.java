package vn.tthc.application.code;

import static vn.tthc.platform.security.Role.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;

/** Taking back a receipt that should not have been. */
@Path("/api/v1/applications/{id}/void")
@Tag(name = "codes")
@RunOnVirtualThread
class VoidResource {

    private final VoidRegister register;

    VoidResource(VoidRegister register) {
        this.register = register;
    }

    @POST
    @RolesAllowed(LEADER)
    @Operation(operationId = "voidReceipt", summary = "Stop a dossier received by mistake and void its number")
    public RestResponse<DossierView> voidReceipt(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid VoidRequest request) {
        return DossierAnswers.ok(register.voidReceipt(id, request.reason(), ifMatch));
    }
}
