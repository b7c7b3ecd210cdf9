package vn.tthc.application.result;

import static vn.tthc.platform.security.Role.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Revoking and reissuing what was taken over from before this system, by the version that it was decided on. */
@Path("/api/v1/results/earlier")
@Tag(name = "results")
@RunOnVirtualThread
class EarlierResultResource {

    private final EarlierResults results;
    private final DocumentStore store;

    EarlierResultResource(EarlierResults results, DocumentStore store) {
        this.results = results;
        this.store = store;
    }

    @GET
    @RolesAllowed(LEADER)
    @Operation(operationId = "findEarlierResults", summary = "Results of before this system, by agency and number")
    public Page<ResultView> find(
            @QueryParam("number") @NotBlank @Size(max = 300) String number,
            @QueryParam("agency") @Size(max = 35) @Nullable String agency,
            @BeanParam PageRequest page) {
        return results.find(agency, number, page);
    }

    @POST
    @Path("/{resultId}/revoke")
    @RolesAllowed(LEADER)
    @Operation(operationId = "revokeEarlierResult", summary = "Declare that an earlier result does not hold, and why")
    public RestResponse<ResultView> revoke(
            UUID resultId, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid RevokeRequest request) {
        return ReissueResource.answer(results.revoke(resultId, request, ifMatch), RestResponse.Status.OK);
    }

    @POST
    @Path("/{resultId}/reissue")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "reissueEarlierResult",
            summary =
                    "Issue an earlier result again, under a number of its own, in place of one that is revoked with it")
    public RestResponse<ResultView> reissue(
            UUID resultId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EarlierReissueRequest request)
            throws IOException {
        var prepared = results.prepare(resultId, request, ifMatch);
        var file = store.keep(new ByteArrayInputStream(prepared.pdf()), prepared.pdf().length);
        return ReissueResource.answer(
                results.issue(resultId, prepared, file, request, ifMatch), RestResponse.Status.CREATED);
    }
}
