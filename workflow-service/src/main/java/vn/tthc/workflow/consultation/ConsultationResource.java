package vn.tthc.workflow.consultation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/consultations")
@RunOnVirtualThread
@Tag(name = "consultations", description = "Asking other agencies in parallel.")
class ConsultationResource {

    private final ConsultationService service;
    private final Consultations consultations;
    private final Caller caller;
    private final Clock clock;

    ConsultationResource(ConsultationService service, Consultations consultations, Caller caller, Clock clock) {
        this.service = service;
        this.consultations = consultations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER})
    @Operation(
            operationId = "listConsultations",
            summary = "What the caller's agency was asked (or, with asked=false, has asked), soonest due first")
    public Page<ConsultationView> list(
            @QueryParam("state") Consultation.@Nullable State state,
            @QueryParam("asked") @DefaultValue("true") boolean asked,
            @BeanParam PageRequest page) {
        var filter = new Consultations.Filter(caller.requireAgency(), asked, state);
        var rows = consultations.list(filter, page.cursor(Consultations.Position.class), page.limit() + 1);
        return Page.of(
                rows,
                page,
                one -> new Consultations.Position(one.dueAt(), one.id()),
                this::view,
                page.total() ? consultations.count(filter) : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "getConsultation", summary = "One consultation")
    public RestResponse<ConsultationView> get(@PathParam("id") UUID id) {
        return answer(consultations.get(id, caller.scope()));
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "answerConsultation", summary = "Give the asked agency's opinion, once")
    public RestResponse<ConsultationView> answer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AnswerConsultation request) {
        return answer(service.answer(id, ifMatch, request.opinion(), request.text()));
    }

    @POST
    @Path("/{id}/lapse")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(
            operationId = "lapseConsultation",
            summary = "Go on without an agency that let its time pass; should it answer after all, that is kept")
    public RestResponse<ConsultationView> lapse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LapseConsultation request) {
        return answer(service.lapse(id, ifMatch, request.reason()));
    }

    private RestResponse<ConsultationView> answer(Consultation consultation) {
        return RestResponse.ResponseBuilder.ok(view(consultation))
                .header("ETag", Versions.etag(consultation.version()))
                .build();
    }

    private ConsultationView view(Consultation consultation) {
        return ConsultationView.of(consultation, clock.instant());
    }

    record AnswerConsultation(
            @NotNull Consultation.Opinion opinion,
            @NotBlank @Size(max = 8000) String text) {}

    record LapseConsultation(@NotBlank @Size(max = 2000) String reason) {}
}
