package vn.tthc.feedback.report;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feedback")
@Tag(name = "feedback")
@RunOnVirtualThread
class FollowingResource {

    private final ReportFollowing following;

    FollowingResource(ReportFollowing following) {
        this.following = following;
    }

    @POST
    @Path("/{id}/supplement")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(operationId = "supplementReport", summary = "Add what was asked for")
    public RestResponse<ReportView> supplement(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Supplement request) {
        return ReportResource.tagged(following.supplement(id, match, request));
    }

    @POST
    @Path("/{id}/satisfaction")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(operationId = "judgeReport", summary = "Say whether one is satisfied with how it was handled")
    public RestResponse<ReportView> judge(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Judge request) {
        return ReportResource.tagged(following.judge(id, match, request));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(
            operationId = "reopenReport",
            summary = "Have a published report opened again, within the days that the rules give")
    public RestResponse<ReportView> reopen(
            UUID id, @Nullable @HeaderParam("If-Match") String match, @Valid @NotNull HandleReport.Reopen request) {
        return ReportResource.tagged(following.reopen(id, match, request));
    }
}
