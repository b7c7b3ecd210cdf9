package vn.tthc.platform.operations;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.AUDITOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.audit.AuditVerifier;
import vn.tthc.platform.inbox.InboxState;
import vn.tthc.platform.inbox.ParkedEvent;
import vn.tthc.platform.inbox.Replay;
import vn.tthc.platform.inbox.ReplayReport;
import vn.tthc.platform.outbox.OutboxState;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** What operators of a service look at and do; none of it shows what a dossier says. */
@Path("/api/v1/operations/{service}")
@Tag(name = "operations", description = "Backlog, parked events and the audit chain of one service")
@RunOnVirtualThread
class OperationsResource {

    private final String name;
    private final OutboxState outbox;
    private final InboxState inbox;
    private final AuditVerifier audit;
    private final Replay replay;
    private final OperationsLog log;

    OperationsResource(
            @ConfigProperty(name = "tthc.service", defaultValue = "unnamed") String name,
            OutboxState outbox,
            InboxState inbox,
            AuditVerifier audit,
            Replay replay,
            OperationsLog log) {
        this.name = name;
        this.outbox = outbox;
        this.inbox = inbox;
        this.audit = audit;
        this.replay = replay;
        this.log = log;
    }

    @GET
    @Path("/state")
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(summary = "Backlog, parked events, and whether the audit log is as it was written")
    public ServiceState state(String service, @QueryParam("verify") @DefaultValue("true") boolean verify) {
        requireThisService(service);
        return new ServiceState(
                name, outbox.waiting(), inbox.parked(), inbox.handled(), verify ? audit.verify() : audit.count());
    }

    @GET
    @Path("/parked")
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(summary = "Events that could not be handled, and those that wait behind them")
    public Page<ParkedEvent> parked(String service, @BeanParam PageRequest page) {
        requireThisService(service);
        var rows = inbox.parked(page.cursor(Long.class).orElse(0L), page.limit() + 1);
        var total = page.total() ? Total.of(inbox.parked()) : null;
        return Page.of(rows, page, ParkedEvent::id, event -> event, total);
    }

    @POST
    @Path("/parked/replay")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Hands parked events to their consumers again, in order")
    public ReplayReport replay(String service, @Valid @NotNull ReplayRequest request) {
        requireThisService(service);
        if (request.from() > request.to()) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("to", "Range", "rule.ReplayRange");
        }
        var report = replay.replay(request.from(), request.to());
        log.replayed(name, request, report);
        return report;
    }

    private void requireThisService(String service) {
        if (!service.equals(name)) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
    }
}
