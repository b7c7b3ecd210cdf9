package vn.tthc.catalog.agency;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/agencies/reorganisations")
@Tag(name = "agencies")
@RunOnVirtualThread
class ReorganisationResource {

    private final Reorganisations reorganisations;
    private final Idempotency idempotency;

    ReorganisationResource(Reorganisations reorganisations, Idempotency idempotency) {
        this.reorganisations = reorganisations;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "reorganiseAgencies",
            summary = "Merge, split or rename agencies from a day on, with everything below them: all of it or nothing")
    public RestResponse<ReorganisationView> reorganise(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReorganisationRequest request) {
        var view = idempotency.once(key, request, ReorganisationView.class, () -> reorganisations.apply(request));
        return RestResponse.ResponseBuilder.<ReorganisationView>created(
                        URI.create("/api/v1/agencies/reorganisations/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listReorganisations", summary = "Mergers, splits and renamings, the latest first")
    public Page<ReorganisationView> list(@BeanParam PageRequest page) {
        return reorganisations.page(page);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getReorganisation", summary = "One reorganisation, with the names of its time")
    public ReorganisationView get(UUID id) {
        return reorganisations.get(id);
    }
}
