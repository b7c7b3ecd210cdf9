package vn.tthc.application.notice;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** What the applicant of a dossier was told, and whether it arrived. */
@Path("/api/v1/applications/{id}/notices")
@Tag(name = "notices")
@RunOnVirtualThread
class NoticeResource {

    private final Notices notices;
    private final Resending resending;
    private final Carriers carriers;
    private final Idempotency idempotency;

    NoticeResource(Notices notices, Resending resending, Carriers carriers, Idempotency idempotency) {
        this.notices = notices;
        this.resending = resending;
        this.carriers = carriers;
        this.idempotency = idempotency;
    }

    /**
     * All notices; a dossier has some dozens at most.
     *
     * @param on the channels that are configured
     */
    record DossierNotices(List<NoticeChannel> on, List<NoticeView> items) {}

    @GET
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listNotices", summary = "What the applicant was told, and how far each notice has come")
    public DossierNotices of(UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return new DossierNotices(carriers.on().stream().sorted().toList(), notices.of(id, language));
    }

    @POST
    @Path("/{noticeId}/resend")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "resendNotice", summary = "Send a notice again over one channel")
    public DossierNotices resend(
            UUID id,
            UUID noticeId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Accept-Language") @Nullable String language,
            @NotNull @Valid ResendRequest request) {
        return idempotency.once(key, List.of("resend-notice", id, noticeId, request), DossierNotices.class, () -> {
            resending.resend(id, noticeId, request.channel());
            return of(id, language);
        });
    }
}
