package vn.tthc.workflow.definition;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.AUDITOR;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.workflow.definition.DefinitionRequests.Decide;

@Path("/api/v1/process-definitions")
@RunOnVirtualThread
@Tag(name = "process-definitions")
class DecisionResource {

    private final DefinitionService service;
    private final Coverage coverage;
    private final Idempotency idempotency;

    DecisionResource(DefinitionService service, Coverage coverage, Idempotency idempotency) {
        this.service = service;
        this.coverage = coverage;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/decisions")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER})
    @Operation(
            operationId = "decideProcessDefinitions",
            summary = "One decision puts many processes in force, all or none")
    public Decided decide(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull Decide request) {
        return idempotency.once(key, request, Decided.class, () -> {
            var decision = new DefinitionService.Decision(request.decisionNumber(), request.validFrom());
            return new Decided(service.decide(request.definitions(), decision).stream()
                    .map(DefinitionView::of)
                    .toList());
        });
    }

    @GET
    @Path("/coverage")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(
            operationId = "coverProcedures",
            summary = "How many published procedures have an approved process, and which of their cases have none")
    public Coverage.Report coverage(@BeanParam PageRequest page) {
        return coverage.report(page);
    }

    /** The processes that a decision put in force. */
    record Decided(List<DefinitionView> items) {}
}
