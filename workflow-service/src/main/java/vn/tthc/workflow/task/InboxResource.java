package vn.tthc.workflow.task;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

@Path("/api/v1/inbox")
@RunOnVirtualThread
@Tag(name = "tasks")
class InboxResource {

    private final TaskCounts counts;
    private final Workload workload;

    InboxResource(TaskCounts counts, Workload workload) {
        this.counts = counts;
        this.workload = workload;
    }

    @GET
    @Path("/counts")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Transactional
    @Operation(
            operationId = "countTasks",
            summary = "How much is in each box of the inbox: as much as the list of tasks shows under the same filter")
    public Map<TaskCounts.Box, Total> counts() {
        return counts.boxes();
    }

    @GET
    @Path("/workload")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "getWorkload",
            summary = "What is not over, for each officer, desk (role) or agency; what nobody holds has no key")
    public Page<Workload.Load> workload(
            @QueryParam("by") @DefaultValue("OFFICER") Workload.By by,
            @QueryParam("agency") @Nullable String agency,
            @BeanParam PageRequest page) {
        var after = page.cursor(Workload.Position.class).orElse(null);
        var rows = workload.list(by, agency, after, page.limit() + 1);
        return Page.of(
                rows, page, one -> new Workload.Position(one.agencyCode(), one.key()), Function.identity(), null);
    }
}
