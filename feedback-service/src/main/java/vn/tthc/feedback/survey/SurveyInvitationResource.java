package vn.tthc.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.security.Role;

/** Where whoever was drawn finds that out and gets the token to answer with. */
@Path("/api/v1/survey-invitations")
@Tag(name = "surveys")
@RunOnVirtualThread
class SurveyInvitationResource {

    private final SurveyTokens tokens;

    SurveyInvitationResource(SurveyTokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @RolesAllowed(Role.CITIZEN)
    @Operation(operationId = "ownSurveyInvitations", summary = "One's own open invitations, a hundred at most")
    public List<InvitationView> own() {
        return tokens.own();
    }

    @POST
    @Path("/tokens")
    @RolesAllowed(Role.CITIZEN)
    @Operation(operationId = "issueSurveyToken", summary = "Have the token of an invitation signed blindly, once")
    public SurveyToken token(@Valid @NotNull SurveyTokenRequest request) {
        return tokens.issue(request);
    }
}
