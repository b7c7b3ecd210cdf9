package vn.tthc.workflow.handoff;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.security.Caller;

@Path("/api/v1/handoffs/{id}/receipts")
@RunOnVirtualThread
@Tag(name = "handoffs")
class ReceiptResource {

    private final Handoffs handoffs;
    private final Receipts receipts;
    private final Caller caller;

    ReceiptResource(Handoffs handoffs, Receipts receipts, Caller caller) {
        this.handoffs = handoffs;
        this.receipts = receipts;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(
            operationId = "listHandoffReceipts",
            summary = "What became of a handoff, under seal; at most received and given back, so there is no paging")
    public ReceiptList list(@PathParam("id") UUID id) {
        return new ReceiptList(receipts.of(handoffs.get(id, caller.scope()).id()));
    }

    record ReceiptList(List<Receipt> items) {}
}
