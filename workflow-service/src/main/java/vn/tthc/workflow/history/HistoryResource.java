package vn.tthc.workflow.history;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.workflow.process.Processes;

@Path("/api/v1/processes/{applicationId}/history")
@RunOnVirtualThread
@Tag(name = "processes")
class HistoryResource {

    private final History history;
    private final Processes processes;
    private final Caller caller;

    HistoryResource(History history, Processes processes, Caller caller) {
        this.history = history;
        this.processes = processes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(
            operationId = "getProcessHistory",
            summary = "Each change and each decision, who made it and why, oldest first; with taskId that of one task")
    public Page<History.Change> list(
            @PathParam("applicationId") UUID applicationId,
            @QueryParam("taskId") @Nullable UUID taskId,
            @BeanParam PageRequest page) {
        var process = processes.get(applicationId, caller.scope());
        var after = page.cursor(Long.class).orElse(0L);
        var rows = history.of(process.id(), taskId, after, page.limit() + 1);
        return Page.of(rows, page, History.Change::id, Function.identity(), null);
    }
}
