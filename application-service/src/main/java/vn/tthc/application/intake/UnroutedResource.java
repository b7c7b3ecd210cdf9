package vn.tthc.application.intake;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Dossiers for which no competent agency was found. */
@Path("/api/v1/applications")
@Tag(name = "applications")
@RunOnVirtualThread
class UnroutedResource {

    private final Unrouted unrouted;

    UnroutedResource(Unrouted unrouted) {
        this.unrouted = unrouted;
    }

    @GET
    @Path("/unrouted")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(operationId = "listUnrouted", summary = "Dossiers of the caller's place that nobody is known to decide")
    public Page<UnroutedView> list(@BeanParam PageRequest page) {
        return unrouted.list(page);
    }

    @POST
    @Path("/{id}/competence")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(operationId = "assignCompetence", summary = "Say who decides a dossier")
    public RestResponse<DossierView> assign(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CompetenceRequest request) {
        return DossierAnswers.ok(unrouted.assign(id, request, ifMatch));
    }
}
