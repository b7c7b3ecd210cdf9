package vn.tthc.workflow.task;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/tasks/{id}")
@RunOnVirtualThread
@Transactional
@Tag(name = "tasks")
class HandResource {

    private final HandService hands;
    private final TaskQueue queue;

    HandResource(HandService hands, TaskQueue queue) {
        this.hands = hands;
        this.queue = queue;
    }

    @POST
    @Path("/forward")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "forwardTask", summary = "Give a task that one holds to a colleague of the same agency")
    public RestResponse<TaskView> forward(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HandTask request) {
        return answer(hands.forward(id, ifMatch, request.toColleague(), request.reason()));
    }

    @POST
    @Path("/reassign")
    @RolesAllowed(LEADER)
    @Operation(operationId = "reassignTask", summary = "Give a task of one's agency to somebody, whoever holds it")
    public RestResponse<TaskView> reassign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HandTask request) {
        return answer(hands.reassign(id, ifMatch, request.toColleague(), request.reason()));
    }

    @POST
    @Path("/priority")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "prioritiseTask",
            summary = "How urgent a task is, 0 to 3: each moves it forward by days, so that none waits for ever")
    public RestResponse<TaskView> prioritise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PrioritiseTask request) {
        return answer(hands.prioritise(id, ifMatch, request.priority(), request.reason()));
    }

    private RestResponse<TaskView> answer(Task task) {
        var view = queue.view(task);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** {@code to} is the subject of the colleague's token. */
    record HandTask(
            @NotBlank @Size(max = 100) String to,
            @NotBlank @Size(max = 200) String toName,
            @NotBlank @Size(max = 2000) String reason) {

        HandService.Colleague toColleague() {
            return new HandService.Colleague(to, toName);
        }
    }

    record PrioritiseTask(
            @NotNull @Min(0) @Max(3) Integer priority,
            @NotBlank @Size(max = 2000) String reason) {}
}
