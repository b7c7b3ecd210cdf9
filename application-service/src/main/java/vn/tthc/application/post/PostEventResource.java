package vn.tthc.application.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.Problem;

/** Where the post reports. It has no token: the hash says who it is and that nobody changed a word. */
@Path("/public/v1/post/events")
@Tag(name = "public")
@RunOnVirtualThread
class PostEventResource {

    private final PostEvents events;

    PostEventResource(PostEvents events) {
        this.events = events;
    }

    @POST
    @PermitAll
    @Operation(operationId = "receivePostEvent", summary = "The post reports on an order, signed with its key")
    public PostEventAnswer receive(@NotNull @Valid PostEventRequest event) {
        if (!events.isSigned(event)) {
            throw refuse(event, new Problem(PostProblem.POST_EVENT_UNSIGNED));
        }
        try {
            return events.receive(event);
        } catch (Problem problem) {
            throw refuse(event, problem);
        }
    }

    private Problem refuse(PostEventRequest event, Problem problem) {
        if (problem.type() instanceof PostProblem why) {
            events.refused(event, why);
        }
        return problem;
    }
}
