package vn.tthc.catalog.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.catalog.Query;

@Path("/public/v1/procedures/export")
@Tag(name = "public")
@RunOnVirtualThread
class ExportResource {

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ExportRows rows;
    private final Changes changes;
    private final Clock clock;

    ExportResource(ExportRows rows, Changes changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /** The names as they stand in the address. */
    enum Format {
        JSONL,
        XLSX
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "exportProcedures",
            summary = "All procedures in force today, one JSON object a line or as a spreadsheet. Whoever goes on with"
                    + " the changes after the cursor in the header Change-Cursor has a complete copy")
    public Response export(
            @QueryParam("format") @DefaultValue("jsonl") @Parameter(example = "jsonl", description = "jsonl or xlsx")
                    String format,
            @Context Request request) {
        var wanted = Query.oneOf("format", format.toUpperCase(Locale.ROOT), Format.class);
        var today = LocalDate.now(clock);
        // First where to go on, then the rows: what changes in between comes again, and nothing is missed.
        var cursor = changes.now();
        var tag = new EntityTag(rows.state() + "-" + today + "-" + wanted);
        var notModified = request.evaluatePreconditions(tag);
        if (notModified != null) {
            return notModified.tag(tag).header("Change-Cursor", cursor).build();
        }
        return answer(wanted, today).tag(tag).header("Change-Cursor", cursor).build();
    }

    private Response.ResponseBuilder answer(Format format, LocalDate today) {
        return switch (format) {
            case JSONL -> Response.ok((StreamingOutput) out -> lines(out, today), "application/x-ndjson");
            case XLSX ->
                Response.ok((StreamingOutput) out -> table(out, today), SPREADSHEET)
                        .header("Content-Disposition", "attachment; filename=\"thu-tuc-" + today + ".xlsx\"");
        };
    }

    private void lines(OutputStream out, LocalDate today) throws IOException {
        var some = rows.lines(today, "");
        while (!some.isEmpty()) {
            for (var line : some) {
                out.write(line.json().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
            some = rows.lines(today, some.getLast().code());
        }
    }

    private void table(OutputStream out, LocalDate today) throws IOException {
        try (var sheet = new Spreadsheet(out)) {
            List<ExportRows.TableRow> some = rows.table(today, "");
            while (!some.isEmpty()) {
                some.forEach(sheet::add);
                sheet.flush();
                some = rows.table(today, some.getLast().code());
            }
        }
    }
}
