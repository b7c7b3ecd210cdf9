package vn.tthc.catalog.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/reviews")
@Tag(name = "reviews")
@RunOnVirtualThread
class PlanResource {

    private final PlanService service;
    private final Idempotency idempotency;

    PlanResource(PlanService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "draftReviewPlan", summary = "Draft the plan of an agency for a year")
    public RestResponse<ReviewViews.Plan> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReviewRequest.Plan request) {
        var view = idempotency.once(key, request, ReviewViews.Plan.class, () -> service.draft(request));
        return RestResponse.ResponseBuilder.<ReviewViews.Plan>created(URI.create("/api/v1/reviews/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(operationId = "listReviewPlans", summary = "Plans of one's own agency and those below it, newest first")
    public Page<ReviewViews.Plan> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90") @Nullable String agency,
            @QueryParam("year") @DefaultValue("0") @Parameter(example = "2027") int year) {
        return service.page(agency, year, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(operationId = "getReviewPlan", summary = "One plan")
    public RestResponse<ReviewViews.Plan> get(UUID id) {
        return tagged(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "retitleReviewPlan", summary = "Give a draft another title")
    public RestResponse<ReviewViews.Plan> retitle(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ReviewRequest.Title request) {
        return tagged(service.retitle(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "submitReviewPlan", summary = "Put it before the leader")
    public RestResponse<ReviewViews.Plan> submit(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "returnReviewPlan", summary = "Give it back to be corrected")
    public RestResponse<ReviewViews.Plan> giveBack(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.giveBack(id, ifMatch));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "approveReviewPlan", summary = "Approve it; late from 31 January of its year")
    public RestResponse<ReviewViews.Plan> approve(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "completeReviewPlan", summary = "Say that the year is done")
    public RestResponse<ReviewViews.Plan> complete(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.complete(id, ifMatch));
    }

    private static RestResponse<ReviewViews.Plan> tagged(ReviewViews.Plan view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
