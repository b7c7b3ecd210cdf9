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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/agencies")
@Tag(name = "agencies")
@RunOnVirtualThread
class AgencyResource {

    private final AgencyService service;
    private final AgencyList list;
    private final Idempotency idempotency;
    private final Clock clock;

    AgencyResource(AgencyService service, AgencyList list, Idempotency idempotency, Clock clock) {
        this.service = service;
        this.list = list;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "registerAgency", summary = "Enter an agency into the tree")
    public RestResponse<AgencyView> register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AgencyRequest.Register request) {
        var view = idempotency.once(key, request, AgencyView.class, () -> service.register(request));
        return RestResponse.ResponseBuilder.<AgencyView>created(URI.create("/api/v1/agencies/" + view.code()))
                .entity(view)
                .header("ETag", Versions.etag(view.revision()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listAgencies", summary = "The tree as it stood on a day, parents before children")
    public Page<AgencyView> list(
            @BeanParam PageRequest page,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("under") @Nullable String under,
            @QueryParam("level") @Nullable String level) {
        return list.page(
                page,
                Query.date("asOf", asOf).orElse(null),
                under,
                Query.optionalOneOf("level", level, Level.class).orElse(null));
    }

    @GET
    @Path("/{code}")
    @Authenticated
    @Operation(
            operationId = "getAgency",
            summary = "An agency on a day; a code that was merged away gives its successor. Both code styles are known")
    public RestResponse<AgencyView> get(String code, @QueryParam("asOf") @Nullable String asOf) {
        var view = service.get(
                AgencyCode.canonicalOrSame(code), Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock)));
        return tagged(view);
    }

    @GET
    @Path("/{code}/history")
    @Authenticated
    @Operation(operationId = "getAgencyHistory", summary = "Every state of an agency, oldest first")
    public List<AgencyView> history(String code) {
        return service.history(AgencyCode.canonicalOrSame(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "changeAgency", summary = "Another name, level or parent from a day on")
    public RestResponse<AgencyView> change(
            String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyRequest.Change request) {
        return tagged(service.change(AgencyCode.canonicalOrSame(code), ifMatch, request));
    }

    @POST
    @Path("/{code}/close")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "closeAgency", summary = "Take an agency out of the tree, naming who takes its place")
    public RestResponse<AgencyView> close(
            String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AgencyRequest.Close request) {
        return tagged(service.close(AgencyCode.canonicalOrSame(code), ifMatch, request));
    }

    private static RestResponse<AgencyView> tagged(AgencyView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.revision()))
                .build();
    }
}
