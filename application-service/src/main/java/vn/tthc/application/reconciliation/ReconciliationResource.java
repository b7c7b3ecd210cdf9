package vn.tthc.application.reconciliation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** The bank's statement of a day against the payments recorded by an agency. */
@Path("/api/v1/applications/reconciliations")
@Tag(name = "payments")
@RunOnVirtualThread
class ReconciliationResource {

    private static final int MAX_BYTES = 1024 * 1024;

    private final Reconciliations reconciliations;
    private final Reports reports;
    private final Reach reach;

    ReconciliationResource(Reconciliations reconciliations, Reports reports, Reach reach) {
        this.reconciliations = reconciliations;
        this.reports = reports;
        this.reach = reach;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(
            operationId = "reconcilePayments",
            summary = "Compare a statement with the payments of the caller's agency; the same file changes nothing")
    public ReportView compare(@QueryParam("day") @NotNull LocalDate day, InputStream file) throws IOException {
        var bytes = file.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, MAX_BYTES);
        }
        return reconciliations.compare(day, bytes);
    }

    @GET
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "listReconciliations", summary = "Reports of an agency, newest first")
    public Page<ReportView> list(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency, @BeanParam PageRequest page) {
        return reports.list(reach.centre(agency), page);
    }

    @GET
    @Path("/{reportId}")
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "getReconciliation", summary = "A report in figures")
    public ReportView get(UUID reportId, @QueryParam("agency") @Size(max = 35) @Nullable String agency) {
        return reports.get(reportId, reach.centre(agency));
    }

    @GET
    @Path("/{reportId}/lines")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(operationId = "listReconciliationLines", summary = "A report line by line, all or of one outcome")
    public Page<LineView> lines(
            UUID reportId,
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("agency") @Size(max = 35) @Nullable String agency,
            @BeanParam PageRequest page) {
        return reports.lines(reportId, reach.centre(agency), outcome, page);
    }
}
