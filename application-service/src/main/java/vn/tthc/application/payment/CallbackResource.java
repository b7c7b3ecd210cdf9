package vn.tthc.application.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.Problem;

/** Where payment platforms report. They have no token: the hash says who they are and that nobody changed a word. */
@Path("/public/v1/payments/callbacks")
@Tag(name = "public")
@RunOnVirtualThread
class CallbackResource {

    private final PlatformKeys keys;
    private final Callbacks callbacks;

    CallbackResource(PlatformKeys keys, Callbacks callbacks) {
        this.keys = keys;
        this.callbacks = callbacks;
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "receivePaymentCallback",
            summary = "A payment platform reports a transaction, signed with its key")
    public CallbackAnswer receive(@NotNull @Valid CallbackRequest callback) {
        if (!keys.isSigned(callback)) {
            throw refuse(callback, new Problem(PaymentProblem.WRONG_CHECK_SUM));
        }
        try {
            return callbacks.receive(callback);
        } catch (Problem problem) {
            throw refuse(callback, problem);
        }
    }

    private Problem refuse(CallbackRequest callback, Problem problem) {
        if (problem.type() instanceof PaymentProblem why) {
            callbacks.refused(callback, why);
        }
        return problem;
    }
}
