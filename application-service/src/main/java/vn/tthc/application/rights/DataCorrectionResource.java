package vn.tthc.application.rights;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
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

/** Having one's data put right. */
@Path("/api/v1/applications")
@Tag(name = "personal-data")
@RunOnVirtualThread
class DataCorrectionResource {

    private final DataCorrections corrections;
    private final Idempotency idempotency;

    DataCorrectionResource(DataCorrections corrections, Idempotency idempotency) {
        this.corrections = corrections;
        this.idempotency = idempotency;
    }

    /** All requests about a dossier. */
    record DataCorrectionList(List<DataCorrectionView> items) {}

    @POST
    @Path("/{id}/data-corrections")
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "askDataCorrection", summary = "Ask that name, phone, address or e-mail be put right")
    public DataCorrectionView ask(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DataCorrectionRequest request) {
        return idempotency.once(
                key,
                List.of("ask-data-correction", id, request),
                DataCorrectionView.class,
                () -> corrections.ask(id, request));
    }

    @GET
    @Path("/{id}/data-corrections")
    @RolesAllowed({CITIZEN, RECEPTIONIST, LEADER})
    @Operation(operationId = "listDataCorrections", summary = "What was asked to be put right, and what came of it")
    public DataCorrectionList list(UUID id) {
        return new DataCorrectionList(corrections.of(id));
    }

    @GET
    @Path("/data-corrections")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(
            operationId = "waitingDataCorrections",
            summary = "What waits to be decided at the caller's place, the soonest due first")
    public Page<DataCorrectionView> waiting(@BeanParam PageRequest page) {
        return corrections.waiting(page);
    }

    @POST
    @Path("/{id}/data-corrections/{correctionId}/verdict")
    @RolesAllowed({RECEPTIONIST, LEADER})
    @Operation(
            operationId = "decideDataCorrection",
            summary = "Put it right or refuse, with reason; papers issued before go on saying what they said")
    public DataCorrectionView decide(
            UUID id,
            UUID correctionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DataCorrectionVerdict verdict) {
        return idempotency.once(
                key,
                List.of("decide-data-correction", id, correctionId, verdict),
                DataCorrectionView.class,
                () -> corrections.decide(id, correctionId, verdict));
    }
}
