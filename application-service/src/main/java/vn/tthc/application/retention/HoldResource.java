package vn.tthc.application.retention;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** Dossiers that must not be destroyed for the time being. */
@Path("/api/v1/applications/{id}/holds")
@Tag(name = "retention")
@RunOnVirtualThread
class HoldResource {

    private final Holds holds;
    private final Idempotency idempotency;

    HoldResource(Holds holds, Idempotency idempotency) {
        this.holds = holds;
        this.idempotency = idempotency;
    }

    /** All holds of a dossier. */
    record HoldList(List<HoldView> items) {}

    @GET
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "listHolds", summary = "Why the dossier is or was not to be destroyed")
    public HoldList list(UUID id) {
        return new HoldList(holds.of(id));
    }

    @POST
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "placeHold", summary = "Keep the dossier: a complaint, a lawsuit, an inspection")
    public HoldView place(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid HoldRequest request) {
        return idempotency.once(
                key, List.of("place-hold", id, request), HoldView.class, () -> holds.place(id, request));
    }

    @POST
    @Path("/{holdId}/release")
    @RolesAllowed(LEADER)
    @Operation(operationId = "releaseHold", summary = "The dossier need not be kept for this any longer")
    public HoldView release(
            UUID id,
            UUID holdId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ReleaseRequest request) {
        return idempotency.once(
                key,
                List.of("release-hold", id, holdId, request),
                HoldView.class,
                () -> holds.release(id, holdId, request.reason()));
    }
}
