package vn.tthc.feedback.evaluation.open;

import static vn.tthc.platform.security.Role.PARTNER_NATIONAL_PORTAL;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PageRequest;

@Path("/integration/v1/evaluations/changes")
@RunOnVirtualThread
@Tag(name = "integration")
class NationalEvaluationFeedResource {

    private final OpenEvaluations evaluations;

    NationalEvaluationFeedResource(OpenEvaluations evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @RolesAllowed(PARTNER_NATIONAL_PORTAL)
    @Operation(operationId = "followEvaluations", summary = "Evaluations of units approved since the cursor")
    public OpenChanges.Feed<OpenEvaluations.Approved> after(@BeanParam PageRequest page) {
        return evaluations.after(page);
    }
}
