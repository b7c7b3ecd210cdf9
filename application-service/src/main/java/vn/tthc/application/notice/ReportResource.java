package vn.tthc.application.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.Problem;

/** Where gateways for SMS and messages report. They have no token: the hash says who they are. */
@Path("/public/v1/notices/reports")
@Tag(name = "public")
@RunOnVirtualThread
class ReportResource {

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @POST
    @PermitAll
    @Operation(operationId = "receiveNoticeReport", summary = "A gateway reports a delivery, signed with its key")
    public ReportAnswer receive(@NotNull @Valid ReportRequest report) {
        if (!reports.isSigned(report)) {
            reports.refused(report);
            throw new Problem(NoticeProblem.NOTICE_REPORT_UNSIGNED);
        }
        return reports.receive(report);
    }
}
