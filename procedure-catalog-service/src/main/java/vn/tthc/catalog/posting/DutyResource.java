package vn.tthc.catalog.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/postings/duties")
@Tag(name = "postings")
@RunOnVirtualThread
class DutyResource {

    private final Duties duties;
    private final DutyOverview overview;
    private final Caller caller;

    DutyResource(Duties duties, DutyOverview overview, Caller caller) {
        this.duties = duties;
        this.overview = overview;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.RECEPTIONIST,
        Role.OFFICER,
        Role.LEADER,
        Role.PROCEDURE_CONTROLLER,
        Role.SUPERVISOR,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listPostingDuties",
            summary =
                    "What ought to hang in a reception place today and does not, or hangs there out of date; one's own"
                            + " place unless another is named")
    public Page<DutyView> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90.31") @Nullable String agency,
            @QueryParam("state") @Parameter(example = "OUTDATED") @Nullable String state) {
        var place = agency == null || agency.isEmpty() ? caller.requireAgency() : agency;
        return duties.page(
                place, Query.optionalOneOf("state", state, DutyView.State.class).orElse(null), page);
    }

    @GET
    @Path("/overview")
    @RolesAllowed({Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "countPostingDuties",
            summary =
                    "How much is missing, out of date and to be taken down in each place of one's own agency and below"
                            + " it, or of one within")
    public Page<PlaceDuties> count(
            @BeanParam PageRequest page, @QueryParam("agency") @Parameter(example = "H90") @Nullable String agency) {
        return overview.page(agency, page);
    }
}
