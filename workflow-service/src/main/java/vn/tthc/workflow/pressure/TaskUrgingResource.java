package vn.tthc.workflow.pressure;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

@Path("/api/v1/tasks/{id}/urgings")
@RunOnVirtualThread
@Tag(name = "pressure")
class TaskUrgingResource {

    private final UrgingService service;
    private final Idempotency idempotency;

    TaskUrgingResource(UrgingService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "urgeTask", summary = "Urge whoever has a step of one's agency, or of one below it")
    public RestResponse<Urging> urge(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull UrgeTask request) {
        var made = idempotency.once(key, new Asked(id, request), Urging.class, () -> service.urge(id, request.text()));
        return RestResponse.ResponseBuilder.<Urging>created(URI.create("/api/v1/urgings"))
                .entity(made)
                .build();
    }

    record UrgeTask(@NotBlank @Size(max = 2000) String text) {}

    /** What makes two urgings the same: the task as well as the body. */
    record Asked(UUID taskId, UrgeTask request) {}
}
