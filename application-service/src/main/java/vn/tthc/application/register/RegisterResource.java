package vn.tthc.application.register;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Year;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.application.register.Registers.Part;
import vn.tthc.application.register.Registers.Position;

/** Form 07: what an agency received in a year and what became of it, however much that is. */
@Path("/api/v1/applications/forms/07")
@Tag(name = "applications")
@RunOnVirtualThread
class RegisterResource {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 500;

    private final Registers registers;

    RegisterResource(Registers registers) {
        this.registers = registers;
    }

    @GET
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Produces({PDF, XLSX})
    @Operation(
            operationId = "printForm07",
            summary = "Form 07: the register of a year's receipts and returns (A4, or xlsx); telephones masked")
    public Response form07(
            @QueryParam("agency")
                    @NotNull
                    @Size(max = 35)
                    @Parameter(description = "Where dossiers were received: the caller's own or one below it")
                    String agency,
            @QueryParam("year") @NotNull @Min(2019) @Max(2100) @Parameter(example = "2026") Integer year,
            @QueryParam("format")
                    @DefaultValue("pdf")
                    @Parameter(description = "pdf or xlsx")
                    @Pattern(regexp = "pdf|xlsx", message = "{rule.RegisterFormat}")
                    String format) {
        var of = Year.of(year);
        var head = registers.open(agency, of, format);
        // The first part now: what is wrong with the question is said before an answer has begun.
        var first = registers.part(agency, of, Position.before(of), AT_ONCE);
        var pdf = format.equals("pdf");
        StreamingOutput output = out -> {
            try (var table = pdf ? new RegisterBook(head, out) : new RegisterSheet(head, out)) {
                table.finish(write(table, agency, of, first));
            }
        };
        return Response.ok(output, pdf ? PDF : XLSX)
                .header("Content-Disposition", "attachment; filename=\"so-" + head.reference() + "." + format + "\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Says how many entries there are. */
    private int write(RegisterTable table, String agency, Year year, Part first) throws IOException {
        var part = first;
        var entries = 0;
        while (true) {
            for (var entry : part.entries()) {
                table.add(entry);
            }
            table.flush();
            entries += part.entries().size();
            if (part.next() == null) {
                return entries;
            }
            part = registers.part(agency, year, part.next(), AT_ONCE);
        }
    }
}
