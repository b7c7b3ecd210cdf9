package vn.tthc.catalog.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/changes")
@Tag(name = "public")
@RunOnVirtualThread
class ChangeResource {

    private final Changes changes;
    private final PublicAnswers answers;

    ChangeResource(Changes changes, PublicAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProcedureChanges",
            summary =
                    "Procedures that have changed since the cursor of the last answer; from the beginning without one."
                            + " The cursor is always there: keep it and ask again later")
    public Response after(@BeanParam PageRequest page, @Context Request request) {
        return answers.of(request, changes.after(page));
    }
}
