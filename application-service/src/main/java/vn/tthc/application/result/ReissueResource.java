package vn.tthc.application.result;

import static vn.tthc.platform.security.Role.LEADER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.web.Versions;

/** Revoking and reissuing. Each names the version that it was decided on, so that none is done twice. */
@Path("/api/v1/applications/{id}/results/{resultId}")
@Tag(name = "results")
@RunOnVirtualThread
class ReissueResource {

    private final Reissue reissue;
    private final DocumentStore store;

    ReissueResource(Reissue reissue, DocumentStore store) {
        this.reissue = reissue;
        this.store = store;
    }

    @POST
    @Path("/revoke")
    @RolesAllowed(LEADER)
    @Operation(operationId = "revokeResult", summary = "Declare that a result does not hold any more, and why")
    public RestResponse<ResultView> revoke(
            UUID id,
            UUID resultId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RevokeRequest request) {
        return answer(reissue.revoke(id, resultId, request, ifMatch), RestResponse.Status.OK);
    }

    @POST
    @Path("/reissue")
    @RolesAllowed(LEADER)
    @Operation(operationId = "reissueResult", summary = "Issue a result again in place of one that is revoked with it")
    public RestResponse<ResultView> reissue(
            UUID id,
            UUID resultId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReissueRequest request)
            throws IOException {
        var prepared = reissue.prepare(id, resultId, request, ifMatch);
        var file = store.keep(new ByteArrayInputStream(prepared.pdf()), prepared.pdf().length);
        return answer(reissue.issue(id, resultId, prepared, file, request, ifMatch), RestResponse.Status.CREATED);
    }

    static RestResponse<ResultView> answer(ResultView view, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
