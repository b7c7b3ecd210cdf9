package vn.tthc.feedback.attachment;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.Downloads;

/** Files in and out, streamed. */
@Path("/api/v1/feedback/{id}/attachments")
@Tag(name = "feedback")
@RunOnVirtualThread
class AttachmentResource {

    private final Attachments attachments;
    private final DocumentStore store;

    AttachmentResource(Attachments attachments, DocumentStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    /** At most twenty. */
    record AttachmentList(List<Attachment> items) {}

    @POST
    @Consumes("*/*")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER})
    @Operation(operationId = "addReportAttachment", summary = "Add a file to a report; the body is the file itself")
    public RestResponse<Attachment> add(
            UUID id,
            @QueryParam("name") @NotBlank @Size(max = 200) String name,
            @QueryParam("purpose") @DefaultValue("EVIDENCE") Attachment.Purpose purpose,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content)
            throws IOException {
        var added = attachments.add(id, purpose, name, length, content);
        return RestResponse.ResponseBuilder.<Attachment>created(
                        URI.create("/api/v1/feedback/" + id + "/attachments/" + added.id() + "/content"))
                .entity(added)
                .build();
    }

    @GET
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "listReportAttachments", summary = "The files of a report")
    public AttachmentList list(UUID id) {
        return new AttachmentList(attachments.of(id));
    }

    @GET
    @Path("/{attachmentId}/content")
    @RolesAllowed({CITIZEN, FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(operationId = "getReportAttachmentContent", summary = "The bytes of a file")
    public RestResponse<InputStream> content(UUID id, UUID attachmentId) throws IOException {
        var file = attachments.released(id, attachmentId);
        return Downloads.of(store.open(file.storageKey()), file.mediaType(), file.name(), file.sha256());
    }
}
