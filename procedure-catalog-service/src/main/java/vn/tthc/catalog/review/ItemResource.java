package vn.tthc.catalog.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/reviews/items")
@Tag(name = "reviews")
@RunOnVirtualThread
class ItemResource {

    private final ItemService service;
    private final AgencyScope scope;
    private final Idempotency idempotency;

    ItemResource(ItemService service, AgencyScope scope, Idempotency idempotency) {
        this.service = service;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "planReviewItem", summary = "Put a procedure into a plan that is a draft")
    public RestResponse<ReviewViews.Item> plan(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReviewRequest.Item request) {
        var view = idempotency.once(key, request, ReviewViews.Item.class, () -> service.plan(request));
        return RestResponse.ResponseBuilder.<ReviewViews.Item>created(URI.create("/api/v1/reviews/items/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "listReviewItems",
            summary = "Procedures of one's own plans and those that one's own units review, newest first")
    public Page<ReviewViews.Item> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90.15") @Nullable String agency,
            @QueryParam("plan") @Nullable UUID plan,
            @QueryParam("procedure") @Parameter(example = "1.013225") @Nullable String procedure) {
        var code = procedure == null ? null : ProcedureCode.canonicalOrSame(procedure);
        return service.page(new ReviewItems.Wanted(scope.under(agency), plan, code), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(operationId = "getReviewItem", summary = "One procedure of a plan, with its findings")
    public RestResponse<ReviewViews.Item> get(UUID id) {
        return tagged(service.get(id));
    }

    @PUT
    @Path("/{id}/findings")
    @RolesAllowed({Role.OFFICER, Role.PROCEDURE_CONTROLLER})
    @Operation(operationId = "recordReviewFindings", summary = "Say what was found by some of the criteria")
    public RestResponse<ReviewViews.Item> find(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest.Findings request) {
        return tagged(service.find(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/conclude")
    @RolesAllowed({Role.OFFICER, Role.PROCEDURE_CONTROLLER})
    @Operation(
            operationId = "concludeReviewItem",
            summary = "Say what should become of the procedure, once each criterion has its finding")
    public RestResponse<ReviewViews.Item> conclude(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest.Conclusion request) {
        return tagged(service.conclude(id, ifMatch, request));
    }

    private static RestResponse<ReviewViews.Item> tagged(ReviewViews.Item view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
