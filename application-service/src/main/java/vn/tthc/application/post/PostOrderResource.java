package vn.tthc.application.post;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** What the post carries for a dossier. */
@Path("/api/v1/applications/{id}/post-orders")
@Tag(name = "post")
@RunOnVirtualThread
class PostOrderResource {

    private final Ordering ordering;
    private final Idempotency idempotency;

    PostOrderResource(Ordering ordering, Idempotency idempotency) {
        this.ordering = ordering;
        this.idempotency = idempotency;
    }

    /** All of them; one of a kind is open at a time. */
    record OrderList(List<PostOrder> items) {}

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listPostOrders", summary = "What the post carries for a dossier, and where it is")
    public OrderList list(UUID id) {
        return new OrderList(ordering.of(id));
    }

    @POST
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "orderPost", summary = "Have the result brought, or note a file that the post brings")
    public RestResponse<PostOrder> order(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OrderRequest request) {
        var order = idempotency.once(
                key, List.of("order-post", id, request), PostOrder.class, () -> ordering.order(id, request));
        return RestResponse.ResponseBuilder.<PostOrder>created(
                        URI.create("/api/v1/applications/" + id + "/post-orders"))
                .entity(order)
                .build();
    }

    @POST
    @Path("/{orderId}/cancel")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "cancelPostOrder", summary = "Take an order back that the post has not begun")
    public PostOrder cancel(UUID id, UUID orderId, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                key, List.of("cancel-post", id, orderId), PostOrder.class, () -> ordering.cancel(id, orderId));
    }
}
