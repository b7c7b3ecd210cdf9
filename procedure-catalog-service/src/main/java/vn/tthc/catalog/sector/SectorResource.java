package vn.tthc.catalog.sector;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;
import vn.tthc.platform.web.Versions;

@Path("/")
@RunOnVirtualThread
class SectorResource {

    private final SectorService service;
    private final Idempotency idempotency;
    private final PublicAnswers answers;

    SectorResource(SectorService service, Idempotency idempotency, PublicAnswers answers) {
        this.service = service;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @POST
    @Path("/api/v1/sectors")
    @RolesAllowed(Role.ADMIN)
    @Tag(name = "sectors")
    @Operation(operationId = "registerSector", summary = "Add a sector")
    public RestResponse<SectorView> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RegisterSector request) {
        var view = idempotency.once(
                key,
                request,
                SectorView.class,
                () -> service.register(request.code(), request.name().strip()));
        return RestResponse.ResponseBuilder.<SectorView>created(URI.create("/api/v1/sectors/" + view.code()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @Path("/api/v1/sectors")
    @Authenticated
    @Tag(name = "sectors")
    @Operation(operationId = "listSectors", summary = "All sectors by code")
    public Page<SectorView> list(@BeanParam PageRequest page) {
        return service.page(page);
    }

    @GET
    @Path("/api/v1/sectors/{code}")
    @Authenticated
    @Tag(name = "sectors")
    @Operation(operationId = "getSector", summary = "One sector")
    public RestResponse<SectorView> get(String code) {
        return tagged(service.view(code));
    }

    @PUT
    @Path("/api/v1/sectors/{code}")
    @RolesAllowed(Role.ADMIN)
    @Tag(name = "sectors")
    @Operation(operationId = "renameSector", summary = "Give a sector another name")
    public RestResponse<SectorView> rename(
            String code, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RenameSector request) {
        return tagged(service.rename(code, ifMatch, request.name().strip()));
    }

    @GET
    @Path("/public/v1/sectors")
    @PermitAll
    @Tag(name = "public")
    @Operation(operationId = "listPublicSectors", summary = "All sectors by code, for anyone")
    public Response publicList(@BeanParam PageRequest page, @Context Request request) {
        return answers.of(request, service.page(page));
    }

    private static RestResponse<SectorView> tagged(SectorView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** A new sector; codes look like {@code G15-TP07}. */
    record RegisterSector(
            @NotBlank @Pattern(regexp = "[A-Z]\\d{2}(-[A-Z]{2}\\d{2,})?")
            String code,

            @NotBlank @Size(max = 300) String name) {}

    /** Another name for a sector. */
    record RenameSector(@NotBlank @Size(max = 300) String name) {}
}
