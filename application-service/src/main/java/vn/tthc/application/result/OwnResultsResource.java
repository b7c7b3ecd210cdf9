package vn.tthc.application.result;

import static vn.tthc.platform.security.Role.CITIZEN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** A person's own document store, over all their dossiers and of what was issued before them. */
@Path("/api/v1/results")
@Tag(name = "results")
@RunOnVirtualThread
class OwnResultsResource {

    private final ResultService service;
    private final ResultDownloads papers;

    OwnResultsResource(ResultService service, ResultDownloads papers) {
        this.service = service;
        this.papers = papers;
    }

    @GET
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "listOwnResults", summary = "The caller's own document store, newest first")
    public Page<ResultView> mine(@BeanParam PageRequest page) {
        return service.mine(page);
    }

    @GET
    @Path("/{resultId}/content")
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "getOwnResultContent", summary = "The paper of one of the caller's own results")
    public RestResponse<InputStream> content(UUID resultId) throws IOException {
        return papers.download(service.own(resultId));
    }
}
