package vn.tthc.application.move;

import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** First a list of what would move, then the moving, and a report of both. */
@Path("/api/v1/applications/moves")
@Tag(name = "moves")
@RunOnVirtualThread
class MoveResource {

    /** What one call deals with, so that it answers before any gateway loses patience. */
    private static final int AT_ONCE = 1000;

    private final MoveService service;
    private final Mover mover;
    private final Idempotency idempotency;

    MoveResource(MoveService service, Mover mover, Idempotency idempotency) {
        this.service = service;
        this.mover = mover;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "planMove",
            summary = "Dry run: the open dossiers that a calendar or procedure version would move, old and new date")
    public RestResponse<MoveView> plan(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MoveRequest request) {
        var view = idempotency.once(key, request, MoveView.class, () -> service.plan(request));
        return RestResponse.ResponseBuilder.<MoveView>created(URI.create("/api/v1/applications/moves/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @Path("/{moveId}")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "getMove", summary = "A move and how far it is")
    public RestResponse<MoveView> get(UUID moveId) {
        return tagged(service.get(moveId));
    }

    @GET
    @Path("/{moveId}/cases")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "listMoveCases", summary = "The dossiers of a move: dates before and after, and outcome")
    public Page<MoveCaseView> cases(
            UUID moveId,
            @QueryParam("outcome")
                    @Pattern(regexp = "PLANNED|IMPOSSIBLE|MOVED|KEPT|OFFERED|SKIPPED", message = "{rule.MoveOutcome}")
                    @Nullable
                    String outcome,
            @BeanParam PageRequest page) {
        return service.cases(moveId, outcome == null ? null : Outcome.valueOf(outcome), page);
    }

    @POST
    @Path("/{moveId}/apply")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "applyMove",
            summary = "Move up to 1,000 dossiers, each in a transaction of its own; call again while any is PLANNED")
    public RestResponse<MoveView> apply(UUID moveId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var move = service.approve(moveId, ifMatch);
        for (var done = 0; done < AT_ONCE && mover.next(move); ) {
            done++;
        }
        return tagged(service.get(moveId));
    }

    private static RestResponse<MoveView> tagged(MoveView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
