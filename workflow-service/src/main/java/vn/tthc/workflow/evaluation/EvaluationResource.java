package vn.tthc.workflow.evaluation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/evaluation-inputs")
@RunOnVirtualThread
@Tag(name = "evaluation", description = "What an evaluation of settlement needs of each dossier and agency.")
class EvaluationResource {

    private static final int AT_ONCE = 1000;
    private static final String HEADER = "dossierCode,procedureCode,agencyCode,role,finishedAt,dueAt,steps,lateSteps,"
            + "spentMinutes,shareMinutes,agencies,contacts,dossierPoints,agencyPoints,contactPoints\r\n";

    private final EvaluationList evaluations;

    EvaluationResource(EvaluationList evaluations) {
        this.evaluations = evaluations;
    }

    @GET
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "listEvaluationInputs",
            summary = "Time against share, contacts and agencies of settled dossiers, in the order in which they ended")
    public Page<Evaluation> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("procedureCode") @Nullable String procedureCode,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageRequest page) {
        var filter = new EvaluationList.Filter(agency, procedureCode, from, to);
        var rows = evaluations.list(filter, page.cursor(EvaluationList.Position.class), page.limit() + 1);
        return Page.of(rows, page, EvaluationList.Position::of, Function.identity(), null);
    }

    @GET
    @Path("/export")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Produces("text/csv")
    @Operation(operationId = "exportEvaluationInputs", summary = "All of the same as CSV")
    public Response export(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("procedureCode") @Nullable String procedureCode,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        var filter = new EvaluationList.Filter(agency, procedureCode, from, to);
        // The first rows now: what is wrong with the question is said before an answer has begun.
        var first = evaluations.list(filter, Optional.empty(), AT_ONCE);
        StreamingOutput output = out -> write(out, filter, first);
        return Response.ok(output, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"evaluation-inputs.csv\"")
                .build();
    }

    private void write(OutputStream out, EvaluationList.Filter filter, List<Evaluation> first) throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.UTF_8));
        var rows = first;
        while (!rows.isEmpty()) {
            for (var row : rows) {
                out.write(line(row).getBytes(StandardCharsets.UTF_8));
            }
            var last = Optional.of(EvaluationList.Position.of(rows.getLast()));
            rows = rows.size() < AT_ONCE ? List.of() : evaluations.list(filter, last, AT_ONCE);
        }
    }

    /** Codes, times and numbers only: nothing in it needs quoting. */
    private static String line(Evaluation row) {
        return "%s,%s,%s,%s,%s,%s,%d,%d,%d,%d,%d,%d,%d,%d,%d\r\n"
                .formatted(
                        row.dossierCode(),
                        row.procedureCode(),
                        row.agencyCode(),
                        row.role(),
                        row.finishedAt(),
                        row.dueAt(),
                        row.steps(),
                        row.lateSteps(),
                        row.spentMinutes(),
                        row.shareMinutes(),
                        row.agencies(),
                        row.contacts(),
                        row.dossierPoints(),
                        row.agencyPoints(),
                        row.contactPoints());
    }
}
