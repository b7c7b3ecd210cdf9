package vn.tthc.application.supplement;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** Asking the applicant for what is missing, and the answer. */
@Path("/api/v1/applications/{id}/supplements")
@Tag(name = "supplements")
@RunOnVirtualThread
class SupplementResource {

    private final SupplementService service;
    private final Idempotency idempotency;

    SupplementResource(SupplementService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "askSupplement", summary = "Ask the applicant to complete a dossier before its receipt")
    public RestResponse<SupplementView> ask(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SupplementRequest request) {
        var view = idempotency.once(
                key,
                List.of("ask-supplement", id, request),
                SupplementView.class,
                () -> service.askAtIntake(id, request, ifMatch));
        var location = URI.create("/api/v1/applications/" + id + "/supplements/" + view.id());
        return RestResponse.ResponseBuilder.<SupplementView>created(location)
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listSupplements", summary = "All rounds, with the promised dates before and after")
    public SupplementList list(UUID id) {
        return new SupplementList(service.of(id));
    }

    @POST
    @Path("/{supplementId}/answer")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "answerSupplement", summary = "Declare the supplement complete; the clock runs again")
    public SupplementView answer(
            UUID id,
            UUID supplementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid AnswerRequest request) {
        return service.answer(id, supplementId, request == null ? null : request.note(), ifMatch);
    }

    /** All of them; the law allows two. */
    record SupplementList(List<SupplementView> items) {}

    /** A word to the officer; the papers themselves are uploaded before. */
    record AnswerRequest(@Nullable @Size(max = 2000) String note) {}
}
