package vn.tthc.application.lookup;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Any list of dossiers as a table: what the caller may see of it, identity numbers masked, however long it is. */
@Path("/api/v1/applications/export")
@Tag(name = "applications")
@RunOnVirtualThread
class ExportResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 500;

    private final Lookup lookup;
    private final Clock clock;

    ExportResource(Lookup lookup, Clock clock) {
        this.lookup = lookup;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Produces({XLSX, "text/csv"})
    @Operation(
            operationId = "exportApplications",
            summary = "The whole list that a search gives, as csv or xlsx; an xlsx ends at a spreadsheet's last row")
    public Response export(
            @NotNull @Valid DossierSearch search,
            @QueryParam("format")
                    @DefaultValue("xlsx")
                    @Parameter(example = "csv", description = "csv or xlsx")
                    @Pattern(regexp = "csv|xlsx", message = "{rule.ExportFormat}")
                    String format) {
        lookup.exporting(format);
        // The first rows now: what is wrong with the question is said before an answer has begun.
        var first = lookup.rows(search, null, AT_ONCE);
        var csv = format.equals("csv");
        StreamingOutput output = out -> {
            try (var table = csv ? new CsvTable(out) : new SheetTable(out)) {
                write(table, search, first);
            }
        };
        return Response.ok(output, csv ? CSV : XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"ho-so-" + LocalDate.now(clock) + "." + format + "\"")
                .build();
    }

    private void write(DossierTable table, DossierSearch search, List<DossierSummary> first) throws IOException {
        var rows = first;
        while (!rows.isEmpty()) {
            for (var row : rows) {
                if (!table.add(row)) {
                    return;
                }
            }
            table.flush();
            rows = rows.size() < AT_ONCE ? List.of() : next(search, rows.getLast());
        }
    }

    private List<DossierSummary> next(DossierSearch search, DossierSummary last) {
        return lookup.rows(search, DossierLists.Position.of(search, last.id(), last.dueAt()), AT_ONCE);
    }
}
