package vn.tthc.application.move;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

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
import org.jspecify.annotations.Nullable;

/** The applicant's word where an amendment leaves the choice. */
@Path("/api/v1/applications/{id}/moves/{moveId}/choice")
@Tag(name = "moves")
@RunOnVirtualThread
class ChoiceResource {

    private final MoveService service;

    ChoiceResource(MoveService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "chooseVersion", summary = "Finish under the old version, or go on under the new one")
    public MoveCaseView choose(
            UUID id,
            UUID moveId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChoiceRequest request) {
        return service.choose(id, moveId, request.choice() == Choice.NEW, ifMatch);
    }

    /** Which version. */
    enum Choice {
        OLD,
        NEW
    }

    /** What the applicant wants. */
    record ChoiceRequest(@NotNull Choice choice) {}
}
