package vn.tthc.application.document;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** Papers that come in pieces, over a line that may break. */
@Path("/api/v1/applications/{id}/documents/uploads")
@Tag(name = "documents")
@RunOnVirtualThread
class UploadResource {

    private final Filing filing;
    private final ResumableUploads uploads;
    private final Idempotency idempotency;

    UploadResource(Filing filing, ResumableUploads uploads, Idempotency idempotency) {
        this.filing = filing;
        this.uploads = uploads;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "beginUpload", summary = "Announce a paper that comes in pieces: its size and its digest")
    public RestResponse<UploadView> begin(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid UploadRequest request) {
        var view = idempotency.once(
                key, List.of("upload", id, request), UploadView.class, () -> filing.begin(id, request));
        return RestResponse.ResponseBuilder.<UploadView>created(
                        URI.create("/api/v1/applications/" + id + "/documents/uploads/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/{uploadId}")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "getUpload", summary = "Where an upload stands, to go on with it")
    public RestResponse<UploadView> get(UUID id, UUID uploadId) {
        return answer(uploads.get(id, uploadId));
    }

    @PATCH
    @Path("/{uploadId}")
    @Consumes("*/*")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(
            operationId = "continueUpload",
            summary = "The next piece; the body is its bytes, the last makes the paper")
    public RestResponse<UploadView> append(
            UUID id,
            UUID uploadId,
            @QueryParam("offset") @NotNull @PositiveOrZero Long offset,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content)
            throws IOException {
        return answer(uploads.append(id, uploadId, offset, length, content));
    }

    /** The offset stands in a header too, for whoever asks with HEAD. */
    private static RestResponse<UploadView> answer(Upload upload) {
        return RestResponse.ResponseBuilder.ok(upload.view())
                .header("Upload-Offset", upload.received())
                .header("Cache-Control", "no-store")
                .build();
    }
}
