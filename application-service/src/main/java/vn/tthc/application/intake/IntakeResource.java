package vn.tthc.application.intake;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierAnswers;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.guidance.Guidances;
import vn.tthc.application.guidance.IncompleteException;
import vn.tthc.platform.idempotency.Idempotency;

/** Drafting, submitting, refusing and withdrawing dossiers. */
@Path("/api/v1/applications")
@Tag(name = "applications")
@RunOnVirtualThread
class IntakeResource {

    private final Intake intake;
    private final Guidances guidances;
    private final Idempotency idempotency;

    IntakeResource(Intake intake, Guidances guidances, Idempotency idempotency) {
        this.intake = intake;
        this.guidances = guidances;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "draftApplication", summary = "Open a draft: online, or at the counter for someone")
    public RestResponse<DossierView> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DraftRequest request) {
        return DossierAnswers.created(
                idempotency.once(key, List.of("draft", request), DossierView.class, () -> intake.draft(request)));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "editDraft", summary = "Replace what a draft says")
    public RestResponse<DossierView> edit(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DraftRequest request) {
        return DossierAnswers.ok(intake.edit(id, request, ifMatch));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "submitApplication", summary = "File a draft online")
    public RestResponse<DossierView> submit(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid SubmitRequest request) {
        var confirmed = request != null && request.confirmDuplicate();
        try {
            return DossierAnswers.ok(idempotency.once(
                    key,
                    List.of("submit", id, confirmed),
                    DossierView.class,
                    () -> intake.submit(id, confirmed, ifMatch)));
        } catch (IncompleteException e) {
            guidances.keep(id, e.finding());
            throw e;
        }
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "rejectApplication", summary = "Refuse to receive a dossier, with the reason")
    public RestResponse<DossierView> reject(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReasonRequest request) {
        return DossierAnswers.ok(intake.reject(id, request.reason(), ifMatch));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "withdrawApplication", summary = "Take a dossier back")
    public RestResponse<DossierView> withdraw(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReasonRequest request) {
        return DossierAnswers.ok(intake.withdraw(id, request.reason(), ifMatch));
    }
}
