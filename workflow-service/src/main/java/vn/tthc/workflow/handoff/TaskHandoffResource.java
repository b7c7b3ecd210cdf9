package vn.tthc.workflow.handoff;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import vn.tthc.platform.web.Versions;

@Path("/api/v1/tasks/{id}/handoff")
@RunOnVirtualThread
@Tag(name = "handoffs")
class TaskHandoffResource {

    private static final int MOST_PAPERS = 200;

    private final HandoffService service;
    private final Idempotency idempotency;

    TaskHandoffResource(HandoffService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "sendHandoff", summary = "Send the task and its dossier to another agency")
    public RestResponse<HandoffView> send(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SendHandoff request) {
        var view = idempotency.once(
                key,
                new Sent(id, request),
                HandoffView.class,
                () -> HandoffView.of(service.send(id, ifMatch, request.toOrder())));
        return RestResponse.ResponseBuilder.<HandoffView>created(URI.create("/api/v1/handoffs/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** Without {@code papers} all files of the dossier go along. */
    record SendHandoff(
            @NotBlank @Size(max = 40) String toAgency,
            @Nullable @Size(max = 2000) String note,
            @Nullable @Size(max = MOST_PAPERS) List<@NotNull @Valid ListedPaper> papers) {

        HandoffService.Order toOrder() {
            return new HandoffService.Order(
                    toAgency,
                    note,
                    papers == null
                            ? null
                            : papers.stream().map(ListedPaper::toLine).toList());
        }
    }

    /** A file by its digest, or an original by its name; never by a person's. */
    record ListedPaper(
            @NotNull Paper.Kind kind,
            @Nullable @Size(max = 500) String name,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable @Min(1) @Max(10_000) Integer count) {

        private PaperList.Listed toLine() {
            return new PaperList.Listed(kind, name, sha256, count);
        }
    }

    /** What makes two sendings the same: the task as well as the body. */
    record Sent(UUID taskId, SendHandoff request) {}
}
