package vn.tthc.application.result;

import static vn.tthc.platform.security.Role.CITIZEN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** A person's own document store, over all their dossiers. */
@Path("/api/v1/results")
@Tag(name = "results")
@RunOnVirtualThread
class OwnResultsResource {

    private final ResultService service;

    OwnResultsResource(ResultService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "listOwnResults", summary = "The caller's own document store, newest first")
    public Page<ResultView> mine(@BeanParam PageRequest page) {
        return service.mine(page);
    }
}
