package vn.tthc.application.lookup;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reading dossiers. */
@Path("/api/v1/applications")
@Tag(name = "applications")
@RunOnVirtualThread
class LookupResource {

    private final Lookup lookup;

    LookupResource(Lookup lookup) {
        this.lookup = lookup;
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listApplications", summary = "Dossiers in the caller's scope: for citizens their own")
    public Page<DossierSummary> list(@BeanParam @Valid DossierFilter filter, @BeanParam PageRequest page) {
        return lookup.list(filter, page);
    }

    @POST
    @Path("/search")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(
            operationId = "searchApplications",
            summary = "The same list narrowed by a name, words or an identity number, which no address may carry")
    public Page<DossierSummary> search(@NotNull @Valid DossierSearch search, @BeanParam PageRequest page) {
        return lookup.list(search, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "getApplication", summary = "One dossier")
    public RestResponse<DossierView> get(UUID id) {
        return DossierAnswers.ok(lookup.get(id));
    }

    @GET
    @Path("/{id}/clock")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "explainClock", summary = "How the promised date came about, day by day")
    public ClockView clock(UUID id) {
        return lookup.clock(id);
    }
}
