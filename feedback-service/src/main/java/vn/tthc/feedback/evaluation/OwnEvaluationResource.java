package vn.tthc.feedback.evaluation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** What an officer may read of himself, and of nobody else. */
@Path("/api/v1/evaluations/own")
@RunOnVirtualThread
@Tag(name = "evaluations")
class OwnEvaluationResource {

    private final BehindFigures behind;

    OwnEvaluationResource(BehindFigures behind) {
        this.behind = behind;
    }

    @GET
    @RolesAllowed({OFFICER, RECEPTIONIST, LEADER})
    @Operation(operationId = "listOwnEvaluations", summary = "One's own figures in approved evaluations")
    public Page<EvaluationView.Officer> own(@BeanParam PageRequest page) {
        return behind.own(page);
    }

    @GET
    @Path("/{id}/dossiers")
    @RolesAllowed({OFFICER, RECEPTIONIST, LEADER})
    @Operation(operationId = "listOwnEvaluatedDossiers", summary = "The dossiers behind one's own figures")
    public Page<EvaluationView.Dossier> dossiers(
            UUID id,
            @QueryParam("index") @Nullable Integer index,
            @QueryParam("points") @Nullable String points,
            @BeanParam PageRequest page) {
        return behind.ownDossiers(id, index, points, page);
    }
}
