package vn.tthc.workflow.part;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

@Path("/api/v1/tasks/{id}/parts")
@RunOnVirtualThread
@Tag(name = "parts", description = "Colleagues who work on a task together: one holds it, others take part or follow.")
class TaskPartResource {

    private final PartService service;
    private final Idempotency idempotency;

    TaskPartResource(PartService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(
            operationId = "splitTask",
            summary = "Give parts of a task that one holds to colleagues; it is done when they have answered")
    public RestResponse<Parts> split(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SplitTask request) {
        var parts = idempotency.once(
                key,
                new Asked(id, request),
                Parts.class,
                () -> new Parts(service.split(
                        id,
                        ifMatch,
                        request.parts().stream().map(PartAsked::toAsking).toList())));
        return RestResponse.ResponseBuilder.<Parts>created(URI.create("/api/v1/tasks/" + id + "/parts"))
                .entity(parts)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "listTaskParts", summary = "The parts of a task, oldest first")
    public Parts list(@PathParam("id") UUID id) {
        return new Parts(service.of(id));
    }

    /** All parts of one task. */
    record Parts(List<TaskPart> items) {}

    record SplitTask(@NotEmpty @Size(max = 20) List<@NotNull @Valid PartAsked> parts) {}

    /** {@code to} is the subject of the colleague's token; only a follower needs neither text nor due date. */
    record PartAsked(
            @NotNull TaskPart.Kind kind,
            @NotBlank @Size(max = 100) String to,
            @NotBlank @Size(max = 200) String toName,
            @Nullable @Size(max = 2000) String text,
            @Nullable OffsetDateTime dueAt) {

        private TaskParts.Asking toAsking() {
            return new TaskParts.Asking(kind, to, toName, text, dueAt == null ? null : dueAt.toInstant());
        }
    }

    /** What makes two splittings the same: the task as well as the body. */
    record Asked(UUID taskId, SplitTask request) {}
}
