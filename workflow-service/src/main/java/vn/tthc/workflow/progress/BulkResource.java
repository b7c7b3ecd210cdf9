package vn.tthc.workflow.progress;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;
import vn.tthc.workflow.task.HandService;
import vn.tthc.workflow.task.Task;

@Path("/api/v1/tasks/bulk")
@RunOnVirtualThread
@Tag(name = "tasks")
class BulkResource {

    private static final int MOST = 100;

    private final ProgressService progress;
    private final HandService hands;
    private final Caller caller;

    BulkResource(ProgressService progress, HandService hands, Caller caller) {
        this.progress = progress;
        this.hands = hands;
        this.caller = caller;
    }

    /** What is done with each of the tasks. */
    enum Action {
        CLAIM,
        RELEASE,
        COMPLETE,
        REASSIGN
    }

    @POST
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(
            operationId = "bulkTasks",
            summary = "The same with many tasks, each in a transaction of its own and with a result of its own")
    public Results bulk(@Valid @NotNull BulkTasks request) {
        if (request.action() == Action.REASSIGN && !caller.is(Role.LEADER)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if ((request.action() == Action.REASSIGN) != (request.to() != null && request.toName() != null)) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("to", "ForReassign", "rule.ForReassign");
        }
        return new Results(
                request.tasks().stream().map(one -> result(request, one)).toList());
    }

    private Result result(BulkTasks request, BulkTask one) {
        try {
            var task = done(request, one);
            return new Result(one.id(), 200, null, task.state().name(), task.version());
        } catch (Problem problem) {
            var type = problem.type();
            return new Result(one.id(), type.status(), "/problems/" + type.slug(), null, null);
        }
    }

    private Task done(BulkTasks request, BulkTask one) {
        var ifMatch = one.version() == null ? null : Versions.etag(one.version());
        return switch (request.action()) {
            case CLAIM -> progress.claim(one.id(), ifMatch);
            case RELEASE -> progress.release(one.id(), ifMatch);
            case COMPLETE ->
                progress.complete(one.id(), ifMatch, new Completion(request.outcome(), request.note(), null, Map.of()));
            case REASSIGN ->
                hands.reassign(
                        one.id(),
                        ifMatch,
                        new HandService.Colleague(String.valueOf(request.to()), String.valueOf(request.toName())),
                        request.note() == null ? "" : request.note());
        };
    }

    /** {@code to} and {@code toName} say who gets the tasks, and only then. */
    record BulkTasks(
            @NotNull Action action,
            @NotEmpty @Size(max = MOST) List<@NotNull @Valid BulkTask> tasks,
            @Nullable @Size(max = 100) String outcome,
            @Nullable @Size(max = 4000) String note,
            @Nullable @Size(min = 1, max = 100) String to,
            @Nullable @Size(min = 1, max = 200) String toName) {}

    record BulkTask(@NotNull UUID id, @Nullable Long version) {}

    /** What came of one task; {@code problem} is the type of what would have been answered for it alone. */
    record Result(
            UUID id,
            int status,
            @Nullable String problem,
            @Nullable String state,
            @Nullable Long version) {}

    record Results(List<Result> items) {}
}
