package vn.tthc.feedback.evaluation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/evaluations")
@RunOnVirtualThread
@Tag(name = "evaluations", description = "How well units settle dossiers: nine indices by quarter and year.")
class EvaluationResource {

    private final EvaluationService service;
    private final BehindFigures behind;
    private final Explainer explainer;
    private final Idempotency idempotency;

    EvaluationResource(EvaluationService service, BehindFigures behind, Explainer explainer, Idempotency idempotency) {
        this.service = service;
        this.behind = behind;
        this.explainer = explainer;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "draftEvaluation",
            summary = "Compute the evaluation of one's agency, or of one below it, for a quarter or a year")
    public RestResponse<EvaluationView> draft(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull DraftEvaluation request) {
        var view = idempotency.once(key, request, EvaluationView.class, () -> service.draft(request));
        return RestResponse.ResponseBuilder.<EvaluationView>created(URI.create("/api/v1/evaluations/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "listEvaluations", summary = "Of one's agency and those below it, the newest period first")
    public Page<EvaluationView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("period") @Nullable String period,
            @QueryParam("state") Evaluation.@Nullable State state,
            @BeanParam PageRequest page) {
        return service.page(new Evaluations.Filter(agency, period, state), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "getEvaluation", summary = "The figures of a unit")
    public RestResponse<EvaluationView> get(UUID id) {
        return tagged(service.get(id));
    }

    @GET
    @Path("/{id}/explanation")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "explainEvaluation",
            summary = "Each figure with its formula, numerator, denominator and the law")
    public Explanation explanation(UUID id, @Nullable @HeaderParam("Accept-Language") String language) {
        return explainer.of(service.get(id), language);
    }

    @GET
    @Path("/{id}/dossiers")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "listEvaluatedDossiers",
            summary = "The dossiers behind the figures of the unit or one of its officers, by index and points")
    public Page<EvaluationView.Dossier> dossiers(
            UUID id,
            @QueryParam("officer") @Nullable String officer,
            @QueryParam("index") @Nullable Integer index,
            @QueryParam("points") @Nullable String points,
            @BeanParam PageRequest page) {
        return behind.dossiers(id, officer, index, points, page);
    }

    @GET
    @Path("/{id}/officers")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "listEvaluatedOfficers", summary = "The figures of the unit's officers")
    public Page<EvaluationView.Officer> officers(UUID id, @BeanParam PageRequest page) {
        return behind.officers(id, page);
    }

    @GET
    @Path("/{id}/recomputation")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(
            operationId = "recomputeEvaluation",
            summary = "Whether the facts still give what stands in the evaluation; changes nothing")
    public EvaluationView.Recomputation recomputation(UUID id) {
        return service.recomputation(id);
    }

    @POST
    @Path("/{id}/recompute")
    @RolesAllowed(LEADER)
    @Operation(operationId = "redraftEvaluation", summary = "Compute a draft anew from what is known now")
    public RestResponse<EvaluationView> recompute(UUID id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        return tagged(service.recompute(id, ifMatch));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "approveEvaluation",
            summary = "Freeze it; by a leader above the unit who did not draft it, once the period is over")
    public RestResponse<EvaluationView> approve(UUID id, @Nullable @HeaderParam("If-Match") String ifMatch) {
        return tagged(service.approve(id, ifMatch));
    }

    private static RestResponse<EvaluationView> tagged(EvaluationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
