package vn.tthc.feedback.report;

import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feedback")
@Tag(name = "feedback")
@RunOnVirtualThread
class HandlingResource {

    private final ReportHandling handling;
    private final Duplicates duplicates;

    HandlingResource(ReportHandling handling, Duplicates duplicates) {
        this.handling = handling;
        this.duplicates = duplicates;
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "acceptReport", summary = "Receive it; from here on it is classified and answered")
    public RestResponse<ReportView> accept(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Accept request) {
        return ReportResource.tagged(handling.accept(id, match, request));
    }

    @POST
    @Path("/{id}/classify")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "classifyReport", summary = "Behaviour, regulation, or a complaint that belongs elsewhere")
    public RestResponse<ReportView> classify(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Classify request) {
        return ReportResource.tagged(handling.classify(id, match, request));
    }

    @POST
    @Path("/{id}/transfer")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(
            operationId = "transferReport",
            summary = "Send it to the agency that is competent; its sender sees where it went and why")
    public RestResponse<ReportView> transfer(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Transfer request) {
        return ReportResource.tagged(handling.transfer(id, match, request));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "returnReport", summary = "Give it back to the agency that transferred it")
    public RestResponse<ReportView> giveBack(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Return request) {
        return ReportResource.tagged(handling.giveBack(id, match, request));
    }

    @POST
    @Path("/{id}/ask-supplement")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "askReportSupplement", summary = "Ask the sender for more")
    public RestResponse<ReportView> askSupplement(
            UUID id,
            @Nullable @HeaderParam("If-Match") String match,
            @Valid @NotNull HandleReport.AskSupplement request) {
        return ReportResource.tagged(handling.askSupplement(id, match, request));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "rejectReport", summary = "Not received, with reason and guidance")
    public RestResponse<ReportView> reject(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Reject request) {
        return ReportResource.tagged(handling.reject(id, match, request));
    }

    @POST
    @Path("/{id}/name-officer")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(
            operationId = "nameReportedOfficer",
            summary = "Say which officer it is about; his own unit has nothing to do with it any more")
    public RestResponse<ReportView> nameOfficer(
            UUID id,
            @Nullable @HeaderParam("If-Match") String match,
            @Valid @NotNull HandleReport.NameOfficer request) {
        return ReportResource.tagged(handling.nameOfficer(id, match, request));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "answerReport", summary = "Answer it")
    public RestResponse<ReportView> answer(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Answer request) {
        return ReportResource.tagged(handling.answer(id, match, request));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "publishReport", summary = "Show the moderated texts to everybody")
    public RestResponse<ReportView> publish(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Publish request) {
        return ReportResource.tagged(handling.publish(id, match, request));
    }

    @POST
    @Path("/{id}/moderate")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "moderateReport", summary = "Put other public texts in place of those that are out")
    public RestResponse<ReportView> moderate(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Moderate request) {
        return ReportResource.tagged(handling.moderate(id, match, request));
    }

    /** At most ten. */
    record SimilarReports(List<SimilarReport> items) {}

    @GET
    @Path("/{id}/similar")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(
            operationId = "listSimilarReports",
            summary =
                    "Reports of the same place, procedure or agency that may say the same, and which words they share")
    public SimilarReports similar(UUID id) {
        return new SimilarReports(duplicates.of(id));
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "mergeReport", summary = "Let another report stand for it; its sender sees which one")
    public RestResponse<ReportView> merge(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Merge request) {
        return ReportResource.tagged(duplicates.merge(id, match, request));
    }
}
