package vn.tthc.application.counter;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Who sits at which counter, week by week. */
@Path("/api/v1/counters/rosters")
@Tag(name = "counters")
@RunOnVirtualThread
class RosterResource {

    private final Rosters rosters;
    private final RosterList list;
    private final Reach reach;
    private final Idempotency idempotency;

    RosterResource(Rosters rosters, RosterList list, Reach reach, Idempotency idempotency) {
        this.rosters = rosters;
        this.list = list;
        this.reach = reach;
        this.idempotency = idempotency;
    }

    /** The weeks that were drawn up; those that had a roster are not among them. */
    record Drawn(List<RosterView> items) {}

    @GET
    @RolesAllowed({RECEPTIONIST, LEADER, ADMIN, SUPERVISOR})
    @Operation(operationId = "listRosters", summary = "The rosters of a centre, the newest week first")
    public Page<RosterView> list(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency, @BeanParam PageRequest page) {
        return list.of(reach.centre(agency), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RECEPTIONIST, LEADER, ADMIN, SUPERVISOR})
    @Operation(operationId = "getRoster", summary = "The roster of one week")
    public RestResponse<RosterView> get(UUID id) {
        return ok(rosters.get(id));
    }

    @POST
    @RolesAllowed({LEADER, ADMIN})
    @Operation(operationId = "drawRoster", summary = "Draw up the roster of a week")
    public RestResponse<RosterView> draw(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RosterRequest request) {
        var view = idempotency.once(key, List.of("roster", request), RosterView.class, () -> rosters.draw(request));
        return RestResponse.ResponseBuilder.<RosterView>created(URI.create("/api/v1/counters/rosters/" + view.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({LEADER, ADMIN})
    @Operation(operationId = "editRoster", summary = "Change who sits where in a week")
    public RestResponse<RosterView> edit(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ShiftsRequest request) {
        return ok(rosters.edit(id, request.shifts(), ifMatch));
    }

    @POST
    @Path("/{id}/rotate")
    @RolesAllowed({LEADER, ADMIN})
    @Operation(
            operationId = "rotateRoster",
            summary = "Draw up the following weeks, everybody one counter on each week")
    public Drawn rotate(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RotateRequest request) {
        return idempotency.once(
                key, List.of("rotate", id, request), Drawn.class, () -> new Drawn(rosters.rotate(id, request.weeks())));
    }

    private static RestResponse<RosterView> ok(RosterView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
