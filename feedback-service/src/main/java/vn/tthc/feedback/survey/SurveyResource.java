package vn.tthc.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Surveys of an agency: its feedback officer makes them, its leader and whoever oversees it read what came of them. */
@Path("/api/v1/surveys")
@Tag(name = "surveys")
@RunOnVirtualThread
class SurveyResource {

    private final SurveyService service;
    private final SurveyResults results;
    private final SurveyTexts texts;
    private final Idempotency idempotency;

    SurveyResource(SurveyService service, SurveyResults results, SurveyTexts texts, Idempotency idempotency) {
        this.service = service;
        this.results = results;
        this.texts = texts;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(operationId = "draftSurvey", summary = "Draft a survey; its ways are checked at once")
    public RestResponse<Survey> draft(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SurveyRequest request) {
        return created(idempotency.once(key, request, Survey.class, () -> service.draft(request)));
    }

    @GET
    @RolesAllowed({Role.FEEDBACK_OFFICER, Role.LEADER, Role.SUPERVISOR})
    @Operation(operationId = "listSurveys", summary = "Surveys of one's agency and of those below it")
    public Page<SurveySummary> list(@BeanParam PageRequest page) {
        return service.list(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FEEDBACK_OFFICER, Role.LEADER, Role.SUPERVISOR})
    @Operation(operationId = "getSurvey", summary = "What a survey asks of whom, and how they were drawn")
    public RestResponse<Survey> get(UUID id) {
        return answer(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(operationId = "editSurvey", summary = "Change a draft")
    public RestResponse<Survey> edit(
            UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, @Valid @NotNull SurveyRequest request) {
        return answer(service.edit(id, request, ifMatch));
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(operationId = "nextSurvey", summary = "Draft the next number of a series")
    public RestResponse<Survey> next(
            UUID id, @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull SurveyRequest request) {
        return created(idempotency.once(key, List.of(id, request), Survey.class, () -> service.next(id, request)));
    }

    @POST
    @Path("/{id}/open")
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(
            operationId = "openSurvey",
            summary = "Open a survey and draw whom it asks; it stays as it is from then on")
    public RestResponse<Survey> open(UUID id) {
        return answer(service.open(id));
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed({Role.FEEDBACK_OFFICER, Role.LEADER, Role.SUPERVISOR})
    @Operation(operationId = "surveyResults", summary = "What was answered, once the survey is closed")
    public SurveyResult results(UUID id) {
        return results.of(service.get(id));
    }

    @GET
    @Path("/{id}/texts")
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(
            operationId = "surveyTexts",
            summary = "What was answered in words, to be looked through before it is shown")
    public Page<SurveyText> texts(UUID id, @BeanParam PageRequest page) {
        return texts.of(service.get(id), page);
    }

    @POST
    @Path("/{id}/texts/{text}/moderate")
    @RolesAllowed(Role.FEEDBACK_OFFICER)
    @Operation(
            operationId = "moderateSurveyText",
            summary = "Show a text, with what names somebody taken out, or hide it")
    public SurveyText moderate(UUID id, UUID text, @Valid @NotNull ModerateText request) {
        return texts.moderate(service.get(id), text, request);
    }

    private static RestResponse<Survey> created(Survey survey) {
        return RestResponse.ResponseBuilder.<Survey>created(URI.create("/api/v1/surveys/" + survey.id()))
                .entity(survey)
                .header("ETag", Versions.etag(survey.version()))
                .build();
    }

    private static RestResponse<Survey> answer(Survey survey) {
        return RestResponse.ResponseBuilder.ok(survey)
                .header("ETag", Versions.etag(survey.version()))
                .build();
    }
}
