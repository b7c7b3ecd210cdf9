package vn.tthc.application.receipt;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** The receipt of a dossier and the paper that proves it. */
@Path("/api/v1/applications/{id}")
@Tag(name = "applications")
@RunOnVirtualThread
class ReceiptResource {

    private final Receipt receipt;
    private final Form01Service forms;
    private final Guidances guidances;
    private final Idempotency idempotency;

    ReceiptResource(Receipt receipt, Form01Service forms, Guidances guidances, Idempotency idempotency) {
        this.receipt = receipt;
        this.forms = forms;
        this.guidances = guidances;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/accept")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "acceptApplication", summary = "Receive a dossier: code, due date, form 01")
    public RestResponse<DossierView> accept(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid AcceptRequest request) {
        var asked = request == null ? AcceptRequest.PLAIN : request;
        try {
            return DossierAnswers.ok(idempotency.once(
                    key, List.of("accept", id, asked), DossierView.class, () -> receipt.accept(id, asked, ifMatch)));
        } catch (IncompleteException e) {
            guidances.keep(id, e.finding());
            throw e;
        }
    }

    @GET
    @Path("/forms/01")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printForm01", summary = "Form 01: receipt with the promised date (A5, QR)")
    public RestResponse<byte[]> form01(UUID id) {
        return forms.print(id).answer();
    }
}
