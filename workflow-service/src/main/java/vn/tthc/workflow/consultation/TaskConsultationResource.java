package vn.tthc.workflow.consultation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

@Path("/api/v1/tasks/{id}/consultations")
@RunOnVirtualThread
@Tag(name = "consultations")
class TaskConsultationResource {

    private final ConsultationService service;
    private final Idempotency idempotency;
    private final Clock clock;

    TaskConsultationResource(ConsultationService service, Idempotency idempotency, Clock clock) {
        this.service = service;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "askAgencies", summary = "Ask several agencies in parallel")
    public RestResponse<Round> ask(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull AskAgencies request) {
        var round = idempotency.once(key, new Asked(id, request), Round.class, () -> ask(id, ifMatch, request));
        return RestResponse.ResponseBuilder.<Round>created(URI.create("/api/v1/tasks/" + id))
                .entity(round)
                .build();
    }

    private Round ask(UUID id, @Nullable String ifMatch, AskAgencies request) {
        var now = clock.instant();
        return new Round(service.ask(id, ifMatch, request).stream()
                .map(one -> ConsultationView.of(one, now))
                .toList());
    }

    /** All agencies asked at once. */
    record Round(List<ConsultationView> items) {}

    /** What makes two askings the same: the task as well as the body. */
    record Asked(UUID taskId, AskAgencies request) {}
}
