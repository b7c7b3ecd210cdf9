package vn.tthc.catalog.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/postings")
@Tag(name = "postings")
@RunOnVirtualThread
class PostingResource {

    private final PostingService service;
    private final AgencyScope scope;
    private final Idempotency idempotency;

    PostingResource(PostingService service, AgencyScope scope, Idempotency idempotency) {
        this.service = service;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.RECEPTIONIST, Role.PROCEDURE_CONTROLLER})
    @Operation(
            operationId = "postProcedures",
            summary = "Record that procedures hang in a place in the version in force today, all of them or none; an"
                    + " older version there counts as taken down, the same one stays")
    public RestResponse<Posted> post(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PostRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED, idempotency.once(key, request, Posted.class, () -> service.post(request)));
    }

    @GET
    @RolesAllowed({
        Role.RECEPTIONIST,
        Role.OFFICER,
        Role.LEADER,
        Role.PROCEDURE_CONTROLLER,
        Role.SUPERVISOR,
        Role.AUDITOR
    })
    @Operation(operationId = "listPostings", summary = "Postings of one's own agency and those below it, newest first")
    public Page<PostingView> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90.31") @Nullable String agency,
            @QueryParam("procedure") @Parameter(example = "1.013225") @Nullable String procedure,
            @QueryParam("medium") @Nullable String medium,
            @QueryParam("state") @Nullable String state) {
        var wanted = new Posting.Wanted(
                scope.under(agency),
                procedure == null ? null : ProcedureCode.canonicalOrSame(procedure),
                Query.optionalOneOf("medium", medium, Posting.Medium.class).orElse(null),
                Query.optionalOneOf("state", state, Posting.State.class).orElse(null));
        return service.page(wanted, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.RECEPTIONIST,
        Role.OFFICER,
        Role.LEADER,
        Role.PROCEDURE_CONTROLLER,
        Role.SUPERVISOR,
        Role.AUDITOR
    })
    @Operation(operationId = "getPosting", summary = "One posting")
    public RestResponse<PostingView> get(UUID id) {
        return tagged(service.get(id));
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed({Role.RECEPTIONIST, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR})
    @Operation(operationId = "checkPosting", summary = "Record that it was seen to hang there")
    public RestResponse<PostingView> check(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.check(id, ifMatch));
    }

    @POST
    @Path("/{id}/remove")
    @RolesAllowed({Role.RECEPTIONIST, Role.PROCEDURE_CONTROLLER})
    @Operation(operationId = "removePosting", summary = "Record that it was taken down")
    public RestResponse<PostingView> remove(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.remove(id, ifMatch));
    }

    private static RestResponse<PostingView> tagged(PostingView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
