package vn.tthc.catalog.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/procedures/{code}/delivery")
@Tag(name = "procedures")
@RunOnVirtualThread
class DeliveryResource {

    private final DeliveryService service;
    private final Clock clock;

    DeliveryResource(DeliveryService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getDelivery",
            summary =
                    "How a procedure is offered on a day: online level, inter-agency kind, who receives, cut-off hour")
    public RestResponse<DeliveryView> get(
            @PathParam("code") @Parameter(example = "1.013225") String code,
            @QueryParam("asOf") @Nullable String asOf) {
        return tagged(service.on(code, Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock))));
    }

    @GET
    @Path("/history")
    @Authenticated
    @Operation(operationId = "listDeliveries", summary = "Everything stated about it, newest first")
    public Page<DeliveryView> history(@PathParam("code") String code, @BeanParam PageRequest page) {
        return service.history(code, page);
    }

    @PUT
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "stateDelivery",
            summary = "State how a procedure is offered from a day on; from the day of the last statement, correct it")
    public RestResponse<DeliveryView> state(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DeliveryRequest request) {
        return tagged(service.state(code, ifMatch, request));
    }

    private static RestResponse<DeliveryView> tagged(DeliveryView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.revision()))
                .build();
    }
}
