package vn.tthc.feedback.sheet;

import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

@Path("/api/v1/feedback/opinion-sheets")
@Tag(name = "feedback")
@RunOnVirtualThread
class SheetResource {

    private final OpinionSheets sheets;
    private final Idempotency idempotency;

    SheetResource(OpinionSheets sheets, Idempotency idempotency) {
        this.sheets = sheets;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(FEEDBACK_OFFICER)
    @Operation(operationId = "startOpinionSheet", summary = "Put a question to citizens; each answer is a report")
    public RestResponse<OpinionSheet> start(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewSheet request) {
        var sheet = idempotency.once(key, request, OpinionSheet.class, () -> sheets.start(request));
        return RestResponse.status(RestResponse.Status.CREATED, sheet);
    }
}
