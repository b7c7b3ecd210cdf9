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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.Words;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Notices over all dossiers: a citizen's own with their choices, and for staff those that did not arrive. */
@Path("/api/v1/applications/notices")
@Tag(name = "notices")
@RunOnVirtualThread
class OwnNoticesResource {

    private final Notices notices;
    private final Preferences preferences;
    private final Carriers carriers;
    private final Words words;

    OwnNoticesResource(Notices notices, Preferences preferences, Carriers carriers, Words words) {
        this.notices = notices;
        this.preferences = preferences;
        this.carriers = carriers;
        this.words = words;
    }

    @GET
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "listOwnNotices", summary = "What the caller was told of their dossiers, newest first")
    public Page<NoticeView> mine(
            @BeanParam PageRequest page, @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.mine(page, language);
    }

    @GET
    @Path("/undelivered")
    @RolesAllowed({RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listUndeliveredNotices", summary = "Notices that failed, for staff to tell otherwise")
    public Page<UndeliveredView> undelivered(
            @BeanParam PageRequest page, @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.undelivered(page, language);
    }

    @GET
    @Path("/preferences")
    @RolesAllowed(CITIZEN)
    @Operation(operationId = "getNoticePreferences", summary = "Over which channels the caller wants to be told")
    public RestResponse<PreferenceView> preferences(@HeaderParam("Accept-Language") @Nullable String language) {
        return answer(preferences.own(), language);
    }

    @PUT
    @Path("/preferences")
    @RolesAllowed(CITIZEN)
    @Operation(
            operationId = "changeNoticePreferences",
            summary = "Choose channels and language, for what is not sent yet too")
    public RestResponse<PreferenceView> change(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Accept-Language") @Nullable String language,
            @NotNull @Valid PreferenceRequest request) {
        return answer(preferences.change(request, ifMatch), language);
    }

    private RestResponse<PreferenceView> answer(Preference preference, @Nullable String language) {
        var on = carriers.on().stream().sorted().toList();
        var view = PreferenceView.of(preference, on, words, language);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
