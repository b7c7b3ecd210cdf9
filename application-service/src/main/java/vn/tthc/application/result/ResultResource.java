package vn.tthc.application.result;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;

/** The results of a dossier and their return. */
@Path("/api/v1/applications/{id}")
@Tag(name = "results")
@RunOnVirtualThread
class ResultResource {

    private final ResultService service;
    private final ResultDownloads papers;

    ResultResource(ResultService service, ResultDownloads papers) {
        this.service = service;
        this.papers = papers;
    }

    @GET
    @Path("/results")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "listResults", summary = "The results of a dossier")
    public ResultList list(UUID id) {
        return new ResultList(service.of(id));
    }

    @GET
    @Path("/results/{resultId}/content")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "getResultContent", summary = "The paper itself")
    public RestResponse<InputStream> content(UUID id, UUID resultId) throws IOException {
        return papers.download(service.open(id, resultId));
    }

    @POST
    @Path("/return")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "returnResult", summary = "Hand the result to the applicant")
    public RestResponse<DossierView> handOver(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return DossierAnswers.ok(service.handOver(id, ifMatch));
    }

    /** All of them: one in force and those that it was issued in place of. */
    record ResultList(List<ResultView> items) {}
}
