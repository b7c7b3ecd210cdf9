package vn.tthc.application.payment;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Versions;

/** What a dossier costs, what was paid, and the receipts. */
@Path("/api/v1/applications/{id}")
@Tag(name = "payments")
@RunOnVirtualThread
class PaymentResource {

    private final AccountViews views;
    private final Assessing assessing;
    private final CounterPayments counter;
    private final Receipts receipts;
    private final Attempts attempts;
    private final Deciding deciding;
    private final PayingOut payingOut;
    private final Idempotency idempotency;

    PaymentResource(
            AccountViews views,
            Assessing assessing,
            CounterPayments counter,
            Receipts receipts,
            Attempts attempts,
            Deciding deciding,
            PayingOut payingOut,
            Idempotency idempotency) {
        this.views = views;
        this.assessing = assessing;
        this.counter = counter;
        this.receipts = receipts;
        this.attempts = attempts;
        this.deciding = deciding;
        this.payingOut = payingOut;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/payments")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "getPayments", summary = "What a dossier costs by its pinned fees, and what was paid")
    public RestResponse<AccountView> get(UUID id) {
        return answer(views.get(id));
    }

    @POST
    @Path("/fees")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(
            operationId = "assessFees",
            summary = "Count, choose or state what the pinned fee table leaves open; in place of what was said before")
    public RestResponse<AccountView> assess(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FeesRequest request) {
        return answer(idempotency.once(
                key, List.of("fees", id, request), AccountView.class, () -> assessing.assess(id, request, ifMatch)));
    }

    @POST
    @Path("/payments")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "recordPayment", summary = "Record cash or a transfer, all or part of what is due")
    public RestResponse<AccountView> pay(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaymentRequest request) {
        return answer(idempotency.once(
                key, List.of("payment", id, request), AccountView.class, () -> counter.pay(id, request, ifMatch)));
    }

    @POST
    @Path("/payments/attempts")
    @RolesAllowed({CITIZEN, RECEPTIONIST})
    @Operation(operationId = "startPayment", summary = "Ask for a payment online; only its callback makes money of it")
    public RestResponse<Attempt> start(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable @Valid AttemptRequest request) {
        var asked = request == null ? AttemptRequest.ALL : request;
        var attempt = idempotency.once(
                key, List.of("payment-attempt", id, asked), Attempt.class, () -> attempts.start(id, asked));
        return RestResponse.ResponseBuilder.<Attempt>created(URI.create("/api/v1/applications/" + id + "/payments"))
                .entity(attempt)
                .build();
    }

    @POST
    @Path("/payments/decisions")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "proposeFeeDecision", summary = "Propose an exemption, a reduction or a refund")
    public RestResponse<AccountView> propose(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FeeDecisionRequest request) {
        return answer(idempotency.once(
                key,
                List.of("fee-decision", id, request),
                AccountView.class,
                () -> deciding.propose(id, request, ifMatch)));
    }

    @POST
    @Path("/payments/decisions/{decisionId}/verdict")
    @RolesAllowed(LEADER)
    @Operation(operationId = "decideFeeDecision", summary = "Approve or refuse what another person proposed")
    public RestResponse<AccountView> decide(
            UUID id,
            UUID decisionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VerdictRequest request) {
        return answer(idempotency.once(
                key,
                List.of("fee-verdict", id, decisionId, request),
                AccountView.class,
                () -> deciding.decide(id, decisionId, request, ifMatch)));
    }

    @POST
    @Path("/payments/decisions/{decisionId}/payout")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "payOutRefund", summary = "Record that an approved refund has been paid out, once")
    public RestResponse<AccountView> payOut(
            UUID id,
            UUID decisionId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PayoutRequest request) {
        return answer(idempotency.once(
                key,
                List.of("refund-payout", id, decisionId, request),
                AccountView.class,
                () -> payingOut.payOut(id, decisionId, request, ifMatch)));
    }

    @GET
    @Path("/payments/{paymentId}/receipt")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printPaymentReceipt", summary = "The receipt of a payment (A5, QR)")
    public RestResponse<byte[]> receipt(UUID id, UUID paymentId) {
        return receipts.print(id, paymentId).answer();
    }

    private static RestResponse<AccountView> answer(AccountView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
