package vn.tthc.application.privacy;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Readings;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** What dossiers are read for: what a reader may state, and what was stated to the person they are about. */
@Path("/api/v1/applications")
@Tag(name = "personal-data")
@RunOnVirtualThread
class PrivacyResource {

    private final Purposes purposes;
    private final Dossiers dossiers;
    private final Reads reads;

    PrivacyResource(Purposes purposes, Dossiers dossiers, Reads reads) {
        this.purposes = purposes;
        this.dossiers = dossiers;
        this.reads = reads;
    }

    /** All purposes of a caller; there are some few. */
    record PurposeList(List<PurposeView> items) {}

    /** Where a page ended. */
    record Position(long id) {}

    @GET
    @Path("/purposes")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(
            operationId = "listPurposes",
            summary = "What the caller may state in X-Purpose, and what is meant where it is left out")
    public PurposeList purposes() {
        var usual = purposes.usual().orElse(null);
        return new PurposeList(purposes.allowed().stream()
                .map(p -> new PurposeView(p.name(), p.title(), p == usual))
                .toList());
    }

    @GET
    @Path("/{id}/reads")
    @RolesAllowed(CITIZEN)
    @Operation(
            operationId = "listReads",
            summary = "Who read the caller's dossier, when and for what: agency and role, never a name")
    @Transactional
    public Page<ReadView> reads(UUID id, @BeanParam PageRequest page) {
        dossiers.get(id);
        var before = page.cursor(Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        return Page.of(
                reads.of(List.of(id), before, page.limit() + 1),
                page,
                (Readings.Entry e) -> new Position(e.id()),
                reads::view,
                null);
    }
}
