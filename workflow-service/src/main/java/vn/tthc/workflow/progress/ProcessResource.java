package vn.tthc.workflow.progress;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/processes")
@RunOnVirtualThread
@Tag(name = "processes", description = "What happened inside the process of a dossier.")
class ProcessResource {

    private final ProcessHistory history;

    ProcessResource(ProcessHistory history) {
        this.history = history;
    }

    @GET
    @Path("/{applicationId}")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "getProcess", summary = "Steps, custody, handoffs and consultations of a dossier")
    public RestResponse<ProcessView> get(@PathParam("applicationId") UUID applicationId) {
        var process = history.of(applicationId);
        return RestResponse.ResponseBuilder.ok(process)
                .header("ETag", Versions.etag(process.version()))
                .build();
    }
}
