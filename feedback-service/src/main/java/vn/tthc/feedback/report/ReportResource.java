package vn.tthc.feedback.report;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/feedback")
@Tag(name = "feedback")
@RunOnVirtualThread
class ReportResource {

    private final ReportIntake intake;
    private final ReportReading reading;
    private final Idempotency idempotency;
    private final Clock clock;

    ReportResource(ReportIntake intake, ReportReading reading, Idempotency idempotency, Clock clock) {
        this.intake = intake;
        this.reading = reading;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "submitReport", summary = "Submit a report or recommendation")
    public RestResponse<ReportView> submit(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SubmitReport.Online request) {
        return created(idempotency.once(key, request, ReportView.class, () -> intake.submit(request)));
    }

    @POST
    @Path("/take-down")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(
            operationId = "takeDownReport",
            summary = "Take down faithfully what came by telephone, letter, e-mail, opinion sheet or at the counter")
    public RestResponse<ReportView> takeDown(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SubmitReport.TakenDown request) {
        return created(idempotency.once(key, request, ReportView.class, () -> intake.takeDown(request)));
    }

    @GET
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "listReports", summary = "One's own reports, or those of one's agency")
    public Page<ReportSummary> list(
            @Nullable @QueryParam("status") Status status,
            @Nullable @QueryParam("agency") String agency,
            @Nullable @QueryParam("procedure") String procedure,
            @Nullable @QueryParam("application") UUID application,
            @Nullable @QueryParam("sheet") UUID sheet,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageRequest page) {
        var dueBefore = overdue ? clock.instant() : null;
        return reading.page(new Reports.Filter(status, agency, procedure, application, sheet, dueBefore), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "getReport", summary = "One report with its steps and legal times")
    public RestResponse<ReportView> get(UUID id) {
        return tagged(reading.read(id));
    }

    @GET
    @Path("/{id}/clock")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "getReportClock", summary = "The legal time that runs, and which days count")
    public ReportClockView clock(UUID id) {
        return reading.clock(id);
    }

    @GET
    @Path("/{id}/sender")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "getReportSender", summary = "Who sent it; the look is recorded with its purpose")
    public SenderView sender(UUID id, @QueryParam("purpose") @NotBlank @Size(max = 200) String purpose) {
        return reading.sender(id, purpose);
    }

    private static RestResponse<ReportView> created(ReportView view) {
        return RestResponse.ResponseBuilder.<ReportView>created(URI.create("/api/v1/feedback/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    static RestResponse<ReportView> tagged(ReportView report) {
        return RestResponse.ResponseBuilder.ok(report)
                .header("ETag", Versions.etag(report.version()))
                .build();
    }
}
