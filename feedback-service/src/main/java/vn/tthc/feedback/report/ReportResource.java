package vn.tthc.feedback.report;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
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

    private static final String IF_MATCH = "If-Match";

    private final ReportIntake intake;
    private final ReportService service;
    private final Idempotency idempotency;

    ReportResource(ReportIntake intake, ReportService service, Idempotency idempotency) {
        this.intake = intake;
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(operationId = "submitReport", summary = "Submit a report or recommendation, or take one down")
    public RestResponse<ReportView> submit(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SubmitReport request) {
        var view = idempotency.once(key, request, ReportView.class, () -> intake.submit(request));
        return RestResponse.ResponseBuilder.<ReportView>created(URI.create("/api/v1/feedback/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "listReports", summary = "One's own reports, or those of one's agency")
    public Page<ReportSummary> list(@Nullable @QueryParam("status") Status status, @BeanParam PageRequest page) {
        return service.page(status, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "getReport", summary = "One report with its steps and legal times")
    public RestResponse<ReportView> get(UUID id) {
        return answer(service.read(id));
    }

    @GET
    @Path("/{id}/sender")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "getReportSender", summary = "Who sent it; the look is recorded with its purpose")
    public ReportView.SenderView sender(UUID id, @QueryParam("purpose") @NotBlank String purpose) {
        return service.sender(id, purpose);
    }

    @POST
    @Path("/{id}/classify")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "classifyReport", summary = "Behaviour, regulation, or a complaint that belongs elsewhere")
    public RestResponse<ReportView> classify(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Classify request) {
        return answer(service.classify(id, match, request));
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "transferReport", summary = "Send it to the agency that is competent")
    public RestResponse<ReportView> transfer(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Transfer request) {
        return answer(service.transfer(id, match, request));
    }

    @POST
    @Path("/{id}/ask-supplement")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "askReportSupplement", summary = "Ask the sender for more")
    public RestResponse<ReportView> askSupplement(
            UUID id,
            @Nullable @HeaderParam(IF_MATCH) String match,
            @Valid @NotNull HandleReport.AskSupplement request) {
        return answer(service.askSupplement(id, match, request));
    }

    @POST
    @Path("/{id}/supplement")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(operationId = "supplementReport", summary = "Add what was asked for")
    public RestResponse<ReportView> supplement(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Supplement request) {
        return answer(service.supplement(id, match, request));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "rejectReport", summary = "Not received, with reason and guidance")
    public RestResponse<ReportView> reject(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Reject request) {
        return answer(service.reject(id, match, request));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "answerReport", summary = "Answer it")
    public RestResponse<ReportView> answer(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Answer request) {
        return answer(service.answer(id, match, request));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "publishReport", summary = "Show the moderated texts to everybody")
    public RestResponse<ReportView> publish(
            UUID id, @Nullable @HeaderParam(IF_MATCH) String match, @Valid @NotNull HandleReport.Publish request) {
        return answer(service.publish(id, match, request));
    }

    private static RestResponse<ReportView> answer(ReportView report) {
        return RestResponse.ResponseBuilder.ok(report)
                .header("ETag", Versions.etag(report.version()))
                .build();
    }
}
