package vn.tthc.workflow.mining;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.process.LegalTime;
import vn.tthc.workflow.reference.Calendars;

/** Figures and logs of the processes of one procedure that ended in a stretch of at most a year. */
@Path("/api/v1/process-mining")
@RunOnVirtualThread
@Tag(name = "process-mining", description = "Where the time goes in processes that are over.")
class MiningResource {

    /** More take longer to add up than a person waits; the logs have no such limit. */
    private static final int MOST = 20_000;

    private static final String DAY = "2026-11-30";

    private final FinishedCases cases;
    private final Calendars calendars;

    MiningResource(FinishedCases cases, Calendars calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    @GET
    @RolesAllowed({PROCEDURE_CONTROLLER, SUPERVISOR, LEADER})
    @Operation(
            operationId = "mineProcesses",
            summary =
                    "By step and agency: volume, median and nine of ten of waiting and working, rework, handoffs, custody")
    public MiningReport report(
            @QueryParam("procedureCode") @NotBlank @Size(max = 40) @Parameter(example = "1.013225")
                    String procedureCode,
            @QueryParam("from") @NotNull @Parameter(example = DAY) String from,
            @QueryParam("to") @NotNull @Parameter(example = DAY) String to) {
        var question = MiningQuestion.of(procedureCode, from, to);
        var mining = new Mining();
        var read = 0;
        FinishedCases.Position next = null;
        do {
            var chunk = cases.read(question, next);
            read += chunk.cases().size();
            if (read > MOST) {
                throw new Problem(WorkflowProblem.TOO_MANY_CASES, MOST);
            }
            chunk.cases().forEach(one -> count(one, mining));
            next = chunk.next();
        } while (next != null);
        return mining.report(question);
    }

    private void count(FinishedCase one, Mining mining) {
        calendars
                .find(one.calendar())
                .map(calendar -> new LegalTime(calendar, one.pauses(), one.startedAt()))
                .ifPresentOrElse(time -> mining.add(one, time), mining::addUncounted);
    }

    @GET
    @Path("/log")
    @RolesAllowed({PROCEDURE_CONTROLLER, SUPERVISOR, LEADER})
    @Produces({MediaType.APPLICATION_XML, "text/csv"})
    @Operation(
            operationId = "exportProcessLog",
            summary =
                    "What happened in them, as XES (IEEE 1849-2016) or csv: by dossier code, step and agency, nobody's name")
    public Response log(
            @QueryParam("procedureCode") @NotBlank @Size(max = 40) @Parameter(example = "1.013225")
                    String procedureCode,
            @QueryParam("from") @NotNull @Parameter(example = DAY) String from,
            @QueryParam("to") @NotNull @Parameter(example = DAY) String to,
            @QueryParam("format")
                    @DefaultValue("xes")
                    @Pattern(regexp = "xes|csv", message = "{rule.mining.Format}")
                    @Parameter(example = "csv", description = "xes or csv")
                    String format) {
        var question = MiningQuestion.of(procedureCode, from, to);
        // The first ones now: what is wrong is said before an answer has begun.
        var first = cases.read(question, null);
        var csv = format.equals("csv");
        StreamingOutput output = out -> {
            try (var table = csv ? new CsvTable(out) : new XesTable(out)) {
                write(table, question, first);
            }
        };
        return Response.ok(output, csv ? "text/csv;charset=UTF-8" : MediaType.APPLICATION_XML)
                .header("Content-Disposition", "attachment; filename=\"%s.%s\"".formatted("process-log", format))
                .build();
    }

    private void write(EventTable table, MiningQuestion question, FinishedCases.Chunk first) throws IOException {
        var chunk = first;
        for (var one : chunk.cases()) {
            table.add(one);
        }
        while (chunk.next() != null) {
            chunk = cases.read(question, chunk.next());
            for (var one : chunk.cases()) {
                table.add(one);
            }
        }
    }
}
