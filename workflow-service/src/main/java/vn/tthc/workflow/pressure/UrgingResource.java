package vn.tthc.workflow.pressure;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

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
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/urgings")
@RunOnVirtualThread
@Tag(name = "pressure")
class UrgingResource {

    private final UrgingService service;
    private final Urgings urgings;

    UrgingResource(UrgingService service, Urgings urgings) {
        this.service = service;
        this.urgings = urgings;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(
            operationId = "listUrgings",
            summary = "Urgings that one's agency got (or, with sent=true, sent) and what came of them, newest first")
    public Page<Urging> list(
            @QueryParam("sent") @DefaultValue("false") boolean sent,
            @QueryParam("answered") @Nullable Boolean answered,
            @BeanParam PageRequest page) {
        var rows = urgings.list(sent, answered, page.cursor(Urgings.Position.class), page.limit() + 1);
        return Page.of(rows, page, one -> new Urgings.Position(one.madeAt(), one.id()), Function.identity(), null);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(
            operationId = "answerUrging",
            summary = "Say what comes of it, once: whoever holds the step, or the leader")
    public Urging answer(@PathParam("id") UUID id, @Valid @NotNull AnswerUrging request) {
        return service.answer(id, request.text());
    }

    record AnswerUrging(@NotBlank @Size(max = 2000) String text) {}
}
