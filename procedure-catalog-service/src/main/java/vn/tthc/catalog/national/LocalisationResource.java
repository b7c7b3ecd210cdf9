package vn.tthc.catalog.national;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/procedures/{code}/localisation")
@Tag(name = "procedures")
@RunOnVirtualThread
class LocalisationResource {

    private final LocalisationService service;

    LocalisationResource(LocalisationService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getLocalisation",
            summary = "What the province adds to a procedure of the national database")
    public RestResponse<Localisation> get(@PathParam("code") @Parameter(example = "1.001193") String code) {
        return tagged(service.get(ProcedureCode.canonicalOrSame(code)));
    }

    @PUT
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "localiseProcedure",
            summary = "State where a national procedure is received here, by whom it is settled and the fees that the"
                    + " provincial council sets; everything else follows the national version")
    public RestResponse<Localisation> state(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Localisation localisation) {
        return tagged(service.state(ProcedureCode.canonicalOrSame(code), ifMatch, localisation));
    }

    private static RestResponse<Localisation> tagged(Localisations.Kept kept) {
        return RestResponse.ResponseBuilder.ok(kept.localisation())
                .header("ETag", Versions.etag(kept.version()))
                .build();
    }
}
