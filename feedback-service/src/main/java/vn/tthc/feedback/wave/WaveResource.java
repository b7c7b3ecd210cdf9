package vn.tthc.feedback.wave;

import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/feedback/waves")
@Tag(name = "feedback")
@RunOnVirtualThread
class WaveResource {

    private final Waves waves;

    WaveResource(Waves waves) {
        this.waves = waves;
    }

    /** At most a hundred. */
    record WaveList(List<Wave> items) {}

    @GET
    @RolesAllowed({FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(
            operationId = "listReportWaves",
            summary =
                    "Agencies, procedures and places reported much more often this week than before, with the numbers")
    public WaveList rising() {
        return new WaveList(waves.rising());
    }
}
