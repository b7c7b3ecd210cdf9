package vn.tthc.feedback.report;

import static vn.tthc.platform.security.Role.PARTNER_NATIONAL_PORTAL;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/integration/v1/feedback")
@Tag(name = "feedback")
@RunOnVirtualThread
class NationalReportResource {

    private final ReportIntake intake;

    NationalReportResource(ReportIntake intake) {
        this.intake = intake;
    }

    @POST
    @RolesAllowed(PARTNER_NATIONAL_PORTAL)
    @Operation(
            operationId = "receiveNationalReport",
            summary = "A report that was sent to the national portal; sent again, it is the same one")
    public NationalReceipt receive(@Valid @NotNull SubmitReport.National request) {
        return intake.receive(request);
    }
}
