package vn.tthc.application.document;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

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

/** Papers in and out, streamed. */
@Path("/api/v1/applications/{id}/documents")
@Tag(name = "documents")
@RunOnVirtualThread
class DocumentResource {

    private final Filing filing;
    private final Uploads uploads;
    private final DocumentStore store;

    DocumentResource(Filing filing, Uploads uploads, DocumentStore store) {
        this.filing = filing;
        this.uploads = uploads;
        this.store = store;
    }

    @POST
    @Consumes("*/*")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "addDocument", summary = "Add a paper; the body is the file itself")
    public RestResponse<DocumentView> add(
            UUID id,
            @QueryParam("component") @NotBlank @Size(max = 60) String component,
            @QueryParam("name") @NotBlank @Size(max = 200) String name,
            @QueryParam("replaces") @Nullable UUID replaces,
            @HeaderParam("Content-Length") @Nullable Long length,
            InputStream content)
            throws IOException {
        var view = uploads.receive(id, new NewPaper(component, name, replaces), length, content);
        var location = URI.create("/api/v1/applications/" + id + "/documents/" + view.id() + "/content");
        return RestResponse.ResponseBuilder.<DocumentView>created(location)
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "listDocuments", summary = "The papers of a dossier, or all their versions")
    public DocumentList list(UUID id, @QueryParam("versions") @DefaultValue("false") boolean versions) {
        return new DocumentList(filing.of(id, versions));
    }

    @GET
    @Path("/{documentId}/content")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "getDocumentContent", summary = "The bytes of a paper")
    public RestResponse<InputStream> content(UUID id, UUID documentId) throws IOException {
        var document = filing.open(id, documentId);
        return Downloads.of(
                store.open(document.storageKey()), document.mediaType(), document.name(), document.sha256());
    }

    /** All of them; how many a dossier may have is limited. */
    record DocumentList(List<DocumentView> items) {}
}
