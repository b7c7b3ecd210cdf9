package vn.tthc.workflow.bpmn;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.AUDITOR;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.definition.DefinitionRequests.DraftDefinition;
import vn.tthc.workflow.definition.DefinitionService;
import vn.tthc.workflow.definition.DefinitionView;
import vn.tthc.workflow.definition.ProcessDefinitions;

@Path("/api/v1/process-definitions")
@RunOnVirtualThread
@Tag(name = "process-definitions")
class BpmnResource {

    private final DefinitionService service;
    private final ProcessDefinitions definitions;
    private final Idempotency idempotency;
    private final Validator validator;

    BpmnResource(
            DefinitionService service, ProcessDefinitions definitions, Idempotency idempotency, Validator validator) {
        this.service = service;
        this.definitions = definitions;
        this.idempotency = idempotency;
        this.validator = validator;
    }

    @GET
    @Path("/{id}/bpmn")
    @Produces("application/xml;charset=UTF-8")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, OFFICER, RECEPTIONIST, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(operationId = "exportProcessDefinition", summary = "The process as BPMN 2.0")
    public String export(@PathParam("id") UUID id) {
        return BpmnWriter.write(definitions.get(id));
    }

    @POST
    @Path("/bpmn")
    @Consumes("application/xml")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "importProcessDefinition",
            summary = "Draft a process from BPMN 2.0; what goes beyond the subset is refused by name")
    public RestResponse<DefinitionView> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("procedureCode") @NotBlank @Size(max = 40) String procedureCode,
            @QueryParam("caseCode") @Nullable String caseCode,
            @QueryParam("agencyCode") @Nullable String agencyCode,
            byte[] file) {
        var document = BpmnDocument.read(file);
        var request =
                new DraftDefinition(procedureCode, caseCode, agencyCode, document.name(), BpmnReader.steps(document));
        requireValid(request);
        var view = idempotency.once(
                key, request, DefinitionView.class, () -> DefinitionView.of(service.draft(request.toDraft())));
        return RestResponse.ResponseBuilder.<DefinitionView>created(
                        URI.create("/api/v1/process-definitions/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** The rules of a draft that comes as JSON. */
    private void requireValid(DraftDefinition request) {
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
