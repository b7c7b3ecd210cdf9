package vn.tthc.application.timeline;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.platform.audit.Audit;

/** Tells what happened to a dossier, here and in its internal process. */
@Path("/api/v1/applications/{id}/timeline")
@Tag(name = "applications")
@RunOnVirtualThread
class TimelineResource {

    private final Dossiers dossiers;
    private final Timelines timelines;
    private final Audit audit;

    TimelineResource(Dossiers dossiers, Timelines timelines, Audit audit) {
        this.dossiers = dossiers;
        this.timelines = timelines;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "getTimeline", summary = "What happened to a dossier, oldest first")
    @Transactional
    public Timeline get(UUID id) {
        var dossier = dossiers.get(id);
        audit.recordRead("dossier", id.toString(), "timeline");
        return new Timeline(
                timelines.entries(dossier.id()).stream().map(Line::of).toList());
    }

    /** All lines; a dossier has some dozens at most. */
    record Timeline(List<Line> items) {}

    /** One line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Instant at,
            TimelineKind kind,
            String title,
            @Nullable Status status,
            @Nullable String agency,
            @Nullable String otherAgency,
            @Nullable String note) {

        static Line of(TimelineEntry entry) {
            return new Line(
                    entry.at(),
                    entry.kind(),
                    entry.kind().title(),
                    entry.status(),
                    entry.agencyCode(),
                    entry.otherAgencyCode(),
                    entry.note());
        }
    }
}
