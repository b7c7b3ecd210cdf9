package vn.tthc.workflow.progress;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.progress.ProgressRequests.AskSupplement;
import vn.tthc.workflow.progress.ProgressRequests.CompleteTask;
import vn.tthc.workflow.progress.ProgressRequests.RefuseDossier;
import vn.tthc.workflow.progress.ProgressRequests.ReturnTask;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskQueue;
import vn.tthc.workflow.task.TaskView;

@Path("/api/v1/tasks")
@RunOnVirtualThread
@Transactional
@Tag(name = "tasks")
class TaskProgressResource {

    private final ProgressService progress;
    private final SupplementService supplements;
    private final TaskQueue queue;
    private final Idempotency idempotency;

    TaskProgressResource(
            ProgressService progress, SupplementService supplements, TaskQueue queue, Idempotency idempotency) {
        this.progress = progress;
        this.supplements = supplements;
        this.queue = queue;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "claimTask", summary = "Take a task; whoever comes second learns who has it (409)")
    public RestResponse<TaskView> claim(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(progress.claim(id, ifMatch));
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "releaseTask", summary = "Put a task back; a leader may do so for his officers")
    public RestResponse<TaskView> release(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(progress.release(id, ifMatch));
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "completeTask", summary = "The step is done; what follows opens in the same transaction")
    public RestResponse<TaskView> complete(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CompleteTask request) {
        return answer(progress.complete(id, ifMatch, request.toCompletion()));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "returnTask", summary = "Back to a step that was done before, with a reason")
    public RestResponse<TaskView> sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnTask request) {
        return answer(progress.sendBack(id, ifMatch, request.stepCode(), request.reason()));
    }

    @POST
    @Path("/{id}/supplement")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "askSupplement", summary = "Ask the applicant for a supplement; clocks stand still")
    public RestResponse<TaskView> supplement(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AskSupplement request) {
        var view = idempotency.once(
                key,
                new Asked(id, request),
                TaskView.class,
                () -> queue.view(supplements.ask(id, ifMatch, request.toSupplement())));
        return answer(view);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(LEADER)
    @Operation(operationId = "approveTask", summary = "Sign the result")
    public RestResponse<TaskView> approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Approval request) {
        return answer(progress.approve(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed(LEADER)
    @Operation(operationId = "refuseTask", summary = "Refuse after appraisal, with a reason that the applicant reads")
    public RestResponse<TaskView> refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefuseDossier request) {
        return answer(progress.refuse(id, ifMatch, request.reason()));
    }

    private RestResponse<TaskView> answer(Task task) {
        return answer(queue.view(task));
    }

    private static RestResponse<TaskView> answer(TaskView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** What makes two askings the same: the task as well as the body. */
    record Asked(UUID taskId, AskSupplement request) {}
}
