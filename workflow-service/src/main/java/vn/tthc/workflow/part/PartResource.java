package vn.tthc.workflow.part;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/task-parts")
@RunOnVirtualThread
@Tag(name = "parts")
class PartResource {

    private final PartService service;
    private final TaskParts parts;

    PartResource(PartService service, TaskParts parts) {
        this.service = service;
        this.parts = parts;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "listMyParts", summary = "What colleagues asked of the caller, oldest first")
    public Page<TaskPart> list(@QueryParam("open") @DefaultValue("true") boolean open, @BeanParam PageRequest page) {
        var rows = parts.mine(open, page.cursor(TaskParts.Position.class), page.limit() + 1);
        return Page.of(rows, page, one -> new TaskParts.Position(one.askedAt(), one.id()), Function.identity(), null);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "answerPart", summary = "Do one's part, once; a follower has none")
    public TaskPart answer(@PathParam("id") UUID id, @Valid @NotNull AnswerPart request) {
        return service.answer(id, request.text());
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "withdrawPart", summary = "Take a part back: whoever holds the task, with a reason")
    public TaskPart withdraw(@PathParam("id") UUID id, @Valid @NotNull WithdrawPart request) {
        return service.withdraw(id, request.reason());
    }

    record AnswerPart(@NotBlank @Size(max = 4000) String text) {}

    record WithdrawPart(@NotBlank @Size(max = 2000) String reason) {}
}
