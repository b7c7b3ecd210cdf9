package vn.tthc.feedback.evaluation.open;

import static vn.tthc.platform.security.Role.PARTNER_NATIONAL_PORTAL;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PageRequest;

@Path("/integration/v1/feedback/changes")
@RunOnVirtualThread
@Tag(name = "integration")
class NationalReportFeedResource {

    private final OpenReports reports;

    NationalReportFeedResource(OpenReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed(PARTNER_NATIONAL_PORTAL)
    @Operation(
            operationId = "followReports",
            summary = "Reports whose state changed since the cursor, with what the national system calls it")
    public OpenChanges.Feed<OpenReports.State> after(@BeanParam PageRequest page) {
        return reports.states(page);
    }
}
