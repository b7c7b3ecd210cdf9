package vn.tthc.application.retention;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** What an agency destroys after the term of keeping, and the proof that it did. */
@Path("/api/v1/applications/destructions")
@Tag(name = "retention")
@RunOnVirtualThread
class DestructionResource {

    private final Destructions destructions;
    private final Idempotency idempotency;

    DestructionResource(Destructions destructions, Idempotency idempotency) {
        this.destructions = destructions;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER})
    @Operation(
            operationId = "proposeDestruction",
            summary = "List up to 1,000 dossiers of the caller's agency whose term is over and that nobody needs")
    public RestResponse<DestructionView> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DestructionRequest request) {
        var view = idempotency.once(
                key,
                List.of("propose-destruction", request),
                DestructionView.class,
                () -> destructions.propose(request));
        return RestResponse.ResponseBuilder.<DestructionView>created(
                        URI.create("/api/v1/applications/destructions/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "listDestructions", summary = "The lists of the caller's agency, newest first")
    public Page<DestructionView> list(@BeanParam PageRequest page) {
        return destructions.list(page);
    }

    @GET
    @Path("/{destructionId}")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "getDestruction", summary = "One list: what was destroyed, by which decision, when")
    public DestructionView get(UUID destructionId) {
        return destructions.get(destructionId);
    }

    @GET
    @Path("/{destructionId}/applications")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "listDestroyed", summary = "Its dossiers, the rule of each and the digests of its files")
    public Page<DestructionItemView> items(UUID destructionId, @BeanParam PageRequest page) {
        return destructions.items(destructionId, page);
    }

    @POST
    @Path("/{destructionId}/verdict")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "decideDestruction",
            summary = "A leader who did not propose it approves or refuses; what is approved is carried out by a job")
    public DestructionView decide(
            UUID destructionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DestructionVerdict verdict) {
        return idempotency.once(
                key,
                List.of("decide-destruction", destructionId, verdict),
                DestructionView.class,
                () -> destructions.decide(destructionId, verdict));
    }
}
