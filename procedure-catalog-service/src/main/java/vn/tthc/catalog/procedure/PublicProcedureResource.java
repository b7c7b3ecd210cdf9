package vn.tthc.catalog.procedure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures")
@Tag(name = "public")
@RunOnVirtualThread
class PublicProcedureResource {

    private final Procedures procedures;
    private final PublicPages pages;
    private final PublicAnswers answers;

    PublicProcedureResource(Procedures procedures, PublicPages pages, PublicAnswers answers) {
        this.procedures = procedures;
        this.pages = pages;
        this.answers = answers;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getPublicProcedure",
            summary = "A procedure in force today, with the limits, fees and papers of each case")
    public Response get(@Parameter(example = "1.013225") String code, @Context Request request) {
        var canonical = ProcedureCode.canonicalOrSame(code);
        return answers.of(request, pages.today(canonical).orElseThrow(() -> gone(canonical)));
    }

    private Problem gone(String code) {
        var problem = new Problem(CommonProblem.NOT_FOUND).with("code", code);
        procedures.successor(code).ifPresent(successor -> problem.with("successorCode", successor));
        return problem;
    }
}
