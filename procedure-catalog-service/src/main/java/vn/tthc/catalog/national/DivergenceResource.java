package vn.tthc.catalog.national;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/procedures/divergences")
@Tag(name = "procedures")
@RunOnVirtualThread
class DivergenceResource {

    private final Divergences divergences;

    DivergenceResource(Divergences divergences) {
        this.divergences = divergences;
    }

    @GET
    @RolesAllowed({Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "listDivergences",
            summary = "Procedures of which the national database and this catalogue do not say the same today")
    public Page<Divergences.Divergence> list(
            @QueryParam("kind")
                    @Nullable
                    @Parameter(
                            example = "CONTENT",
                            description = "ONLY_THERE, ONLY_HERE, CLOSED_THERE, CONTENT or LOCALISED")
                    String kind,
            @BeanParam PageRequest page) {
        var wanted = Query.optionalOneOf("kind", kind, Divergences.Kind.class).orElse(null);
        return divergences.page(wanted, page);
    }
}
