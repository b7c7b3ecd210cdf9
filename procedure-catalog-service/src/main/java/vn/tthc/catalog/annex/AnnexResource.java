package vn.tthc.catalog.annex;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/publication-decisions")
@Tag(name = "publication-decisions")
@RunOnVirtualThread
class AnnexResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Annexes annexes;

    AnnexResource(Annexes annexes) {
        this.annexes = annexes;
    }

    @GET
    @Path("/annex")
    @Authenticated
    @Produces(XLSX)
    @Operation(operationId = "getAnnexTemplate", summary = "A spreadsheet to fill in: one row a procedure")
    public RestResponse<byte[]> template() {
        return file(annexes.template(), "phu-luc-mau.xlsx");
    }

    @POST
    @Path("/annex")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "draftDecisionFromAnnex",
            summary = "Draft a decision from a spreadsheet; the answer says by row what it still lacks")
    public RestResponse<Annexes.Report> draft(
            @QueryParam("number") @Parameter(example = "1201/QĐ-UBND") @Nullable String number,
            @QueryParam("signedOn") @Parameter(example = "2026-01-05") @Nullable String signedOn,
            @QueryParam("effectiveOn") @Parameter(example = "2026-01-15") @Nullable String effectiveOn,
            @QueryParam("issuingAgency") @Parameter(example = "H90") @Nullable String issuingAgency,
            @QueryParam("shortened") @Nullable Boolean shortened,
            @QueryParam("corrects") @Nullable UUID corrects,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        var head = new Annexes.Head(
                required("number", number),
                day("signedOn", signedOn),
                day("effectiveOn", effectiveOn),
                required("issuingAgency", issuingAgency),
                shortened,
                corrects);
        try {
            var report = annexes.draft(key, head, body);
            return RestResponse.ResponseBuilder.<Annexes.Report>created(URI.create(
                            "/api/v1/publication-decisions/" + report.decision().id()))
                    .entity(report)
                    .header("ETag", Versions.etag(report.decision().version()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/{id}/annex")
    @Authenticated
    @Produces(XLSX)
    @Operation(operationId = "getAnnex", summary = "A decision as a spreadsheet, one row a procedure")
    public RestResponse<byte[]> annex(UUID id) {
        return file(annexes.written(id), "phu-luc-" + id + ".xlsx");
    }

    private static String required(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 100) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation(name, "NotBlank", "rule.NotBlank");
        }
        return text;
    }

    private static LocalDate day(String name, @Nullable String text) {
        return Query.date(name, text)
                .orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST).violation(name, "NotNull", "rule.date"));
    }

    private static RestResponse<byte[]> file(byte[] bytes, String name) {
        return RestResponse.ResponseBuilder.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
