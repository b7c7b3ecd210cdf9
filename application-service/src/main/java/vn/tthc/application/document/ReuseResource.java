package vn.tthc.application.document;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Papers that need not be brought: results of the same person that hold. */
@Path("/api/v1/applications")
@Tag(name = "documents")
@RunOnVirtualThread
class ReuseResource {

    private final Reuse reuse;
    private final Filing filing;
    private final Keeping keeping;
    private final Scanning scanning;
    private final DocumentStore store;

    ReuseResource(Reuse reuse, Filing filing, Keeping keeping, Scanning scanning, DocumentStore store) {
        this.reuse = reuse;
        this.filing = filing;
        this.keeping = keeping;
        this.scanning = scanning;
        this.store = store;
    }

    @GET
    @Path("/{id}/documents/reuse")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "listReusableResults", summary = "Results of the applicant that hold today")
    public Page<ReusableView> offered(UUID id, @BeanParam PageRequest page) {
        return reuse.offered(id, page);
    }

    @POST
    @Path("/{id}/documents/reuse")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "reuseResult", summary = "Let a result stand for a paper; repeated, it is the same paper")
    public RestResponse<DocumentView> reuse(UUID id, @NotNull @Valid ReuseRequest request) throws IOException {
        var made = reuse.made(id, request);
        return RestResponse.status(
                made.isPresent() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                made.isPresent() ? made.get() : copied(id, reuse.plan(id, request)));
    }

    /** A copy of its own: what becomes of the result later does not change what the dossier was decided on. */
    private DocumentView copied(UUID id, Reuse.Plan plan) throws IOException {
        try (var content = store.open(plan.held().storageKey())) {
            var kept = keeping.keep(content, plan.held().size());
            return scanning.look(filing.add(id, plan.paper(), kept));
        }
    }

    @GET
    @Path("/reuse-figures")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "countReuse",
            summary = "How many uploads were avoided, of the dossiers in the caller's scope")
    public ReuseFigures figures(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        if (to.isBefore(from)) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("to", "Period", "rule.document.Period");
        }
        return reuse.figures(from, to);
    }
}
