package vn.tthc.application.slip;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The slip that goes with a dossier through the agencies; theirs, and not the applicant's. */
@Path("/api/v1/applications/{id}/forms/06")
@Tag(name = "applications")
@RunOnVirtualThread
class SlipResource {

    private final SlipService slips;

    SlipResource(SlipService slips) {
        this.slips = slips;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(
            operationId = "printForm06",
            summary = "Form 06: who had the dossier when and was in time, as far as the process reported (A5)")
    public RestResponse<byte[]> form06(UUID id) {
        return slips.print(id).answer();
    }
}
