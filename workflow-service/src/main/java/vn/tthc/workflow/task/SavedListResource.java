package vn.tthc.workflow.task;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

@Path("/api/v1/inbox/lists")
@RunOnVirtualThread
@Tag(name = "tasks")
class SavedListResource {

    private final SavedLists lists;
    private final Idempotency idempotency;

    SavedListResource(SavedLists lists, Idempotency idempotency) {
        this.lists = lists;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "listSavedLists", summary = "The caller's saved lists of tasks, and how long each is now")
    public Lists list() {
        return new Lists(lists.mine());
    }

    @POST
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "saveList", summary = "Save a filter of tasks under a name, at most twenty")
    public RestResponse<SavedLists.SavedList> save(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SaveList request) {
        var saved = idempotency.once(
                key, request, SavedLists.SavedList.class, () -> lists.save(request.name(), request.toFilter()));
        return RestResponse.ResponseBuilder.<SavedLists.SavedList>created(URI.create("/api/v1/inbox/lists"))
                .entity(saved)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "dropSavedList", summary = "Forget a saved list")
    public void drop(@PathParam("id") UUID id) {
        lists.drop(id);
    }

    record Lists(List<SavedLists.SavedList> items) {}

    /** The parameters of the list of tasks, under a name. */
    record SaveList(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 40) String agency,
            @Nullable @Size(max = 40) String role,
            @Nullable TaskState state,
            @Nullable Boolean mine,
            @Nullable Boolean overdue) {

        private TaskFilter toFilter() {
            return new TaskFilter(agency, role, state, null, Boolean.TRUE.equals(mine), Boolean.TRUE.equals(overdue));
        }
    }
}
