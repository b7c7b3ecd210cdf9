package vn.tthc.catalog.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/procedures/delivery-counts")
@Tag(name = "procedures")
@RunOnVirtualThread
class DeliveryCountsResource {

    private final DeliveryCounts counts;
    private final Clock clock;

    DeliveryCountsResource(DeliveryCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.PROCEDURE_CONTROLLER, Role.LEADER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "countDeliveries",
            summary = "Procedures in force on a day, counted by how they are offered; internal ones are left out")
    public Page<DeliveryCounts.Count> count(
            @QueryParam("by") @Parameter(example = "SECTOR") @Nullable String by,
            @QueryParam("asOf") @Parameter(example = "2026-11-30") @Nullable String asOf,
            @BeanParam PageRequest page) {
        var day = Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
        return counts.on(day, Query.oneOf("by", by, DeliveryCounts.By.class), page);
    }
}
