package vn.tthc.catalog.procedure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.PublicAnswers;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.PageRequest;

@Path("/public/v1/procedures")
@Tag(name = "public")
@RunOnVirtualThread
class PublicProcedureResource {

    private final ProcedureSearch search;
    private final Procedures procedures;
    private final PublicAnswers answers;
    private final Clock clock;

    PublicProcedureResource(ProcedureSearch search, Procedures procedures, PublicAnswers answers, Clock clock) {
        this.search = search;
        this.procedures = procedures;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchProcedures",
            summary = "Procedures in force today, by name with or without diacritics, or by part of a code")
    public Response search(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "dang ky khai sinh") String q,
            @QueryParam("sector") @Parameter(example = "G15-TP07") @Nullable String sector,
            @QueryParam("agency") @Parameter(example = "H90.31") @Nullable String agency,
            @BeanParam PageRequest page,
            @Context Request request) {
        var executing = agency == null ? null : AgencyCode.canonicalOrSame(agency);
        var wanted = new ProcedureSearch.Wanted(withoutNul(q), sector, executing, false);
        return answers.of(request, search.page(wanted, page));
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getPublicProcedure",
            summary = "A procedure in force today, with the limits, fees and papers of each case")
    public Response get(@Parameter(example = "1.013225") String code, @Context Request request) {
        var canonical = ProcedureCode.canonicalOrSame(code);
        var view = procedures
                .on(canonical, LocalDate.now(clock), null)
                .filter(p -> !p.document().internal() && !ProcedureCode.isInternal(canonical))
                .orElseThrow(() -> gone(canonical));
        return answers.of(request, view);
    }

    private Problem gone(String code) {
        var problem = new Problem(CommonProblem.NOT_FOUND).with("code", code);
        procedures.successor(code).ifPresent(successor -> problem.with("successorCode", successor));
        return problem;
    }

    /** PostgreSQL has no such character, and no name holds it. */
    private static String withoutNul(String text) {
        return text.replace("\0", "");
    }
}
