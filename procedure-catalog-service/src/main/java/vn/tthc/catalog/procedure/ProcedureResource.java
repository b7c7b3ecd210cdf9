package vn.tthc.catalog.procedure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

@Path("/api/v1/procedures")
@Tag(name = "procedures")
@RunOnVirtualThread
class ProcedureResource {

    private final Procedures procedures;
    private final Caller caller;
    private final Clock clock;

    ProcedureResource(Procedures procedures, Caller caller, Clock clock) {
        this.procedures = procedures;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getProcedure",
            summary =
                    "A procedure as it stood on a day, as it was known at a moment or on a day; today and now by default")
    public RestResponse<ProcedureView> get(
            String code, @QueryParam("asOf") @Nullable String asOf, @QueryParam("knownAt") @Nullable String knownAt) {
        var day = Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
        var known = Query.momentOrDay("knownAt", knownAt).orElse(null);
        var view = procedures
                .on(ProcedureCode.canonicalOrSame(code), day, known)
                .filter(p -> seesInternal() || !(p.document().internal() || ProcedureCode.isInternal(p.code())))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", '"' + view.versionId().toString() + '"')
                .build();
    }

    @GET
    @Path("/{code}/versions")
    @Authenticated
    @Operation(
            operationId = "listProcedureVersions",
            summary = "When each version is in force, and what was known about it when")
    public List<VersionSpan> versions(String code) {
        var canonical = ProcedureCode.canonicalOrSame(code);
        var spans = procedures.history(canonical);
        if (spans.isEmpty() || (ProcedureCode.isInternal(canonical) && !seesInternal())) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", code);
        }
        return spans;
    }

    private boolean seesInternal() {
        return !caller.is(Role.CITIZEN);
    }
}
