package vn.tthc.workflow.handoff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.seal.KeySet;

/** For whoever holds a receipt: the keys to verify it without a line. */
@Path("/public/v1/handoffs")
@RunOnVirtualThread
@Tag(name = "public")
class PublicHandoffResource {

    private final Receipts receipts;

    PublicHandoffResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(operationId = "listReceiptKeys", summary = "All public keys that seal or ever sealed a receipt (JWKS)")
    public KeySet keys() {
        return receipts.keys();
    }
}
