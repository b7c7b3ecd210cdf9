package vn.tthc.workflow.task;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/tasks")
@RunOnVirtualThread
@Tag(name = "tasks", description = "Work lists of agencies and roles; one task has one winner.")
class TaskResource {

    private final TaskQueue queue;

    TaskResource(TaskQueue queue) {
        this.queue = queue;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(
            operationId = "listTasks",
            summary =
                    "Tasks the caller may see, soonest due first, urgent ones moved forward; without a state those that are not over")
    public Page<TaskView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("role") @Nullable String role,
            @QueryParam("state") @Nullable TaskState state,
            @QueryParam("applicationId") @Nullable UUID applicationId,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @BeanParam PageRequest page) {
        return queue.page(new TaskFilter(agency, role, state, applicationId, mine, overdue), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "getTask", summary = "One task, with the steps its outcome may lead to")
    public RestResponse<TaskView> get(@PathParam("id") UUID id) {
        var task = queue.get(id);
        return RestResponse.ResponseBuilder.ok(task)
                .header("ETag", Versions.etag(task.version()))
                .build();
    }
}
