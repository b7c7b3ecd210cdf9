package vn.tthc.application.supplement;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The paper that asks for a supplement. */
@Path("/api/v1/applications/{id}/forms/02")
@Tag(name = "supplements")
@RunOnVirtualThread
class Form02Resource {

    private final Form02Service forms;

    Form02Resource(Form02Service forms) {
        this.forms = forms;
    }

    @GET
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printForm02", summary = "Form 02: what has to be completed, why and until when (A5)")
    public RestResponse<byte[]> form02(
            UUID id,
            @QueryParam("round")
                    @Min(1)
                    @Max(99)
                    @Parameter(description = "Which round; the last one where none is named")
                    @Nullable
                    Integer round) {
        return forms.print(id, round).answer();
    }
}
