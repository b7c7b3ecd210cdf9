package vn.tthc.feedback.evaluation.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/evaluations")
@RunOnVirtualThread
@Tag(name = "public")
class PublicEvaluationResource {

    private final OpenEvaluations evaluations;
    private final PublicAnswers answers;

    PublicEvaluationResource(OpenEvaluations evaluations, PublicAnswers answers) {
        this.evaluations = evaluations;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOpenEvaluations",
            summary = "Approved evaluations of units in a period; figures that rest on few dossiers are withheld")
    public Response list(
            @QueryParam("period") @NotBlank @Parameter(example = "2026-Q3") String period,
            @QueryParam("agency") @Nullable String agency,
            @BeanParam PageRequest page,
            @Context Request request) {
        return answers.of(request, evaluations.page(period, agency, page));
    }
}
