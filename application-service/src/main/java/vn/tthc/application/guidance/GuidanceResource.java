package vn.tthc.application.guidance;

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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.problem.Words;

/** Telling an applicant what is missing, and what they were told. */
@Path("/api/v1/applications/{id}/guidance")
@Tag(name = "guidance")
@RunOnVirtualThread
class GuidanceResource {

    private final Guidances guidances;
    private final Words words;
    private final Idempotency idempotency;

    GuidanceResource(Guidances guidances, Words words, Idempotency idempotency) {
        this.guidances = guidances;
        this.words = words;
        this.idempotency = idempotency;
    }

    /** All of it, oldest first. */
    record GuidanceList(List<GuidanceView> items) {}

    @POST
    @RolesAllowed(RECEPTIONIST)
    @Operation(
            operationId = "giveGuidance",
            summary = "Check what is there and tell the applicant of all that is missing")
    public RestResponse<GuidanceView> give(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Accept-Language") @Nullable String language,
            @NotNull @Valid GuidanceRequest request) {
        var given = idempotency.once(
                key,
                List.of("guidance", id, request),
                GuidanceList.class,
                () -> views(guidances.give(id, request), language));
        return RestResponse.status(RestResponse.Status.CREATED, given.items().getLast());
    }

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listGuidance", summary = "What the applicant was told is missing, when and by whom")
    public GuidanceList list(UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return views(guidances.of(id), language);
    }

    private GuidanceList views(List<Guidances.Kept> kept, @Nullable String language) {
        var told = new HashSet<String>();
        var views = new ArrayList<GuidanceView>();
        for (var one : kept) {
            views.add(new GuidanceView(
                    one.id(),
                    one.procedureVersionId(),
                    one.caseCode(),
                    one.gaps().isEmpty(),
                    one.gaps().stream()
                            .map(g -> new GuidanceView.GapView(
                                    g.field(),
                                    g.rule(),
                                    words.of(language, g.message(), g.arguments()),
                                    told.contains(g.field())))
                            .toList(),
                    one.note(),
                    one.givenBy(),
                    one.givenAt()));
            told.addAll(one.fields());
        }
        return new GuidanceList(views);
    }
}
