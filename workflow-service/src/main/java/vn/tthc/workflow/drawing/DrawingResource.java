package vn.tthc.workflow.drawing;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.AUDITOR;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.ProcessDefinitions;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.reference.Agencies;

@Path("/api/v1/process-definitions/{id}")
@RunOnVirtualThread
@Tag(name = "process-definitions")
class DrawingResource {

    private final ProcessDefinitions definitions;
    private final Agencies agencies;

    DrawingResource(ProcessDefinitions definitions, Agencies agencies) {
        this.definitions = definitions;
        this.agencies = agencies;
    }

    @GET
    @Path("/picture")
    @Produces("image/svg+xml;charset=UTF-8")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, OFFICER, RECEPTIONIST, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(
            operationId = "drawProcessDefinition",
            summary = "The process as a picture (SVG), a lane for each agency")
    public String picture(@PathParam("id") UUID id) {
        var definition = definitions.get(id);
        return Picture.of(definition.name(), definition.plan(), words(definition));
    }

    @GET
    @Path("/text")
    @Produces("text/plain;charset=UTF-8")
    @RolesAllowed({PROCEDURE_CONTROLLER, LEADER, OFFICER, RECEPTIONIST, SUPERVISOR, AUDITOR, ADMIN})
    @Operation(operationId = "describeProcessDefinition", summary = "The process as text, step by step")
    public String text(@PathParam("id") UUID id) {
        var definition = definitions.get(id);
        return Description.of(definition.name(), definition.longestHours(), definition.plan(), words(definition));
    }

    private Words words(ProcessDefinition definition) {
        return new Words(agencies.names(
                definition.plan().stream().flatMap(DrawingResource::agencies).toList()));
    }

    private static Stream<String> agencies(Step step) {
        var consult = step.consult();
        return consult == null
                ? Stream.of(step.agency())
                : Stream.concat(Stream.of(step.agency()), consult.agencies().stream());
    }
}
