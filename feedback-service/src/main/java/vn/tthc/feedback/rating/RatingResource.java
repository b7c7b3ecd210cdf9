package vn.tthc.feedback.rating;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Role;

/** Where whoever is logged in gets the token for a dossier of theirs. Rating itself asks for no login. */
@Path("/api/v1/ratings")
@Tag(name = "ratings")
@RunOnVirtualThread
class RatingResource {

    private final TokenIssue issue;

    RatingResource(TokenIssue issue) {
        this.issue = issue;
    }

    @GET
    @Path("/eligibility")
    @RolesAllowed(Role.CITIZEN)
    @Operation(
            operationId = "ratingEligibility",
            summary = "Whether one's own dossier may be rated, and the key with which its token is asked for")
    public Eligibility eligibility(@QueryParam("applicationId") @NotNull @Nullable UUID applicationId) {
        return issue.own(requireNonNull(applicationId));
    }

    @POST
    @Path("/tokens")
    @RolesAllowed(Role.CITIZEN)
    @Operation(
            operationId = "issueRatingToken",
            summary = "Have the token of one's own returned dossier signed blindly, once",
            description = "The same request gets the same signature; another one for the same dossier is refused.")
    public BlindAnswer token(@Valid @NotNull TokenRequest request) {
        return issue.issue(request);
    }
}
