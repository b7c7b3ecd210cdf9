package vn.tthc.workflow.definition;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.AUDITOR;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

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
import jakarta.ws.rs.PathParam;
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
import vn.tthc.workflow.definition.DefinitionRequests.ApproveDefinition;
import vn.tthc.workflow.definition.DefinitionRequests.DraftDefinition;
import vn.tthc.workflow.definition.DefinitionRequests.RewriteDefinition;
import vn.tthc.workflow.definition.DefinitionRequests.StepRequest;

@Path("/api/v1/process-definitions")
@RunOnVirtualThread
@Tag(name = "process-definitions", description = "Quy trình nội bộ: drafted, checked, approved by decision, immutable.")
class DefinitionResource {

    private final DefinitionService service;
    private final ProcessDefinitions definitions;
    private final Idempotency idempotency;

    DefinitionResource(DefinitionService service, ProcessDefinitions definitions, Idempotency idempotency) {
        this.service = service;
        this.definitions = definitions;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "draftProcessDefinition", summary = "Draft an internal process; its graph is checked")
    public RestResponse<DefinitionView> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DraftDefinition request) {
        var view = idempotency.once(
                key, request, DefinitionView.class, () -> DefinitionView.of(service.draft(request.toDraft())));
        return RestResponse.ResponseBuilder.<DefinitionView>created(
                        URI.create("/api/v1/process-definitions/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, OFFICER, RECEPTIONIST, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(
            operationId = "listProcessDefinitions",
            summary = "Internal processes, oldest first; those of one decision by its number")
    public Page<DefinitionView> list(
            @QueryParam("procedureCode") @Nullable String procedureCode,
            @QueryParam("state") ProcessDefinition.@Nullable State state,
            @QueryParam("decisionNumber") @Nullable String decisionNumber,
            @BeanParam PageRequest page) {
        var filter = new ProcessDefinitions.Filter(procedureCode, state, decisionNumber);
        var rows = definitions.list(filter, page.cursor(UUID.class), page.limit() + 1);
        return Page.of(
                rows, page, ProcessDefinition::id, DefinitionView::of, page.total() ? definitions.count(filter) : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, OFFICER, RECEPTIONIST, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(operationId = "getProcessDefinition", summary = "One version of an internal process")
    public RestResponse<DefinitionView> get(@PathParam("id") UUID id) {
        return answer(definitions.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "rewriteProcessDefinition", summary = "Replace name and steps of a draft")
    public RestResponse<DefinitionView> rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RewriteDefinition request) {
        return answer(service.rewrite(id, ifMatch, request.name(), StepRequest.toSteps(request.steps())));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER})
    @Operation(operationId = "approveProcessDefinition", summary = "Put a draft in force by a decision")
    public RestResponse<DefinitionView> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ApproveDefinition request) {
        return answer(service.approve(
                id, ifMatch, new DefinitionService.Decision(request.decisionNumber(), request.validFrom())));
    }

    private static RestResponse<DefinitionView> answer(ProcessDefinition definition) {
        return RestResponse.ResponseBuilder.ok(DefinitionView.of(definition))
                .header("ETag", Versions.etag(definition.version()))
                .build();
    }
}
