package vn.tthc.application.tracking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Look-up by code without a token: the code and the degree of completion (TT 01/2018 Đ16), and nothing beside. */
@Path("/public/v1/tracking")
@Tag(name = "public")
@RunOnVirtualThread
class TrackingResource {

    private final Dossiers dossiers;

    TrackingResource(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(operationId = "trackDossier", summary = "How far a dossier is, by its code")
    public Tracking track(@Size(max = 50) String code) {
        return dossiers.find("code = ?1", code)
                .firstResultOptional()
                .map(d -> new Tracking(code, Completion.of(d.status())))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** All that is shown. */
    record Tracking(String code, Completion completion) {}
}
