package vn.tthc.catalog.posting;

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
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/postings/inspections")
@Tag(name = "postings")
@RunOnVirtualThread
class InspectionResource {

    private final InspectionService service;
    private final Idempotency idempotency;

    InspectionResource(InspectionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "beginInspection", summary = "Begin an inspection with the questions of that day")
    public RestResponse<InspectionView> begin(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull InspectionRequest.Begin request) {
        var view = idempotency.once(key, request, InspectionView.class, () -> service.begin(request));
        return RestResponse.ResponseBuilder.<InspectionView>created(
                        URI.create("/api/v1/postings/inspections/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.PROCEDURE_CONTROLLER, Role.LEADER, Role.AUDITOR})
    @Operation(operationId = "listInspections", summary = "Inspections of one's own part of the tree, newest first")
    public Page<InspectionView> list(
            @BeanParam PageRequest page, @QueryParam("agency") @Parameter(example = "H90.31") @Nullable String agency) {
        return service.page(agency, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SUPERVISOR, Role.PROCEDURE_CONTROLLER, Role.LEADER, Role.AUDITOR})
    @Operation(operationId = "getInspection", summary = "One inspection, question by question")
    public RestResponse<InspectionView> get(UUID id) {
        return tagged(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "answerInspection", summary = "Fill in answers; a failure says what is wrong")
    public RestResponse<InspectionView> answer(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull InspectionRequest.Answers request) {
        return tagged(service.answer(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(operationId = "closeInspection", summary = "Close it once every question is answered")
    public RestResponse<InspectionView> close(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.close(id, ifMatch));
    }

    private static RestResponse<InspectionView> tagged(InspectionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
