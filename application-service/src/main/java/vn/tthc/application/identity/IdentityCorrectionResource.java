package vn.tthc.application.identity;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Putting right whose a dossier is. */
@Path("/api/v1/applications")
@Tag(name = "personal-data")
@RunOnVirtualThread
class IdentityCorrectionResource {

    private final IdentityCorrections corrections;
    private final Idempotency idempotency;

    IdentityCorrectionResource(IdentityCorrections corrections, Idempotency idempotency) {
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    /** All proposals about a dossier. */
    record IdentityCorrectionList(List<IdentityCorrectionView> items) {}

    @POST
    @Path("/{id}/identity-corrections")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(
            operationId = "proposeIdentityCorrection",
            summary = "Propose that a wrong identity number be put right, with reason and evidence")
    public IdentityCorrectionView propose(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid IdentityCorrectionRequest request) {
        return idempotency.once(
                key,
                List.of("propose-identity-correction", id, request),
                IdentityCorrectionView.class,
                () -> corrections.propose(id, request));
    }

    @GET
    @Path("/{id}/identity-corrections")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "listIdentityCorrections", summary = "What was proposed, and what came of it")
    public IdentityCorrectionList list(UUID id) {
        return new IdentityCorrectionList(corrections.of(id));
    }

    @GET
    @Path("/{id}/identity-corrections/{correctionId}")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(
            operationId = "getIdentityCorrection",
            summary = "One proposal with both numbers, for those who compare them with the evidence")
    public IdentityCorrectionView get(UUID id, UUID correctionId) {
        return corrections.get(id, correctionId);
    }

    @GET
    @Path("/identity-corrections")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "waitingIdentityCorrections",
            summary = "What waits to be decided at the caller's place, oldest first")
    public Page<IdentityCorrectionView> waiting(@BeanParam PageRequest page) {
        return corrections.waiting(page);
    }

    @POST
    @Path("/{id}/identity-corrections/{correctionId}/verdict")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "decideIdentityCorrection",
            summary = "A leader who did not propose it approves or refuses; what is approved is another's from then on")
    public IdentityCorrectionView decide(
            UUID id,
            UUID correctionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid IdentityCorrectionVerdict verdict) {
        return idempotency.once(
                key,
                List.of("decide-identity-correction", id, correctionId, verdict),
                IdentityCorrectionView.class,
                () -> corrections.decide(id, correctionId, verdict));
    }
}
