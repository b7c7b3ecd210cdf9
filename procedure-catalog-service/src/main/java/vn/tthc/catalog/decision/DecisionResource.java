package vn.tthc.catalog.decision;

import io.quarkus.security.Authenticated;
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
import vn.tthc.platform.problem.Words;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/publication-decisions")
@Tag(name = "publication-decisions")
@RunOnVirtualThread
class DecisionResource {

    private final DecisionService service;
    private final DecisionSteps steps;
    private final DecisionList list;
    private final Idempotency idempotency;
    private final Words words;

    DecisionResource(
            DecisionService service, DecisionSteps steps, DecisionList list, Idempotency idempotency, Words words) {
        this.service = service;
        this.steps = steps;
        this.list = list;
        this.idempotency = idempotency;
        this.words = words;
    }

    @POST
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "draftDecision",
            summary = "Draft a decision; the answer names what would keep it from being published")
    public RestResponse<DecisionView> draft(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull DecisionRequest request) {
        var view = idempotency.once(key, request, DecisionView.class, () -> service.draft(request));
        return RestResponse.ResponseBuilder.<DecisionView>created(
                        URI.create("/api/v1/publication-decisions/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "correctDecision", summary = "Put a corrected draft in place of what it was")
    public RestResponse<DecisionView> correct(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull DecisionRequest request) {
        return tagged(service.correct(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "publishDecision", summary = "Publish every item or none; harmless when repeated")
    public RestResponse<DecisionView> publish(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.publish(id, ifMatch));
    }

    @POST
    @Path("/{id}/check")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "checkDecision",
            summary = "Everything that speaks against publishing a draft, by item and field; without any it is CHECKED")
    public CheckView check(
            UUID id, @HeaderParam("Accept-Language") @Nullable String language, @BeanParam PageRequest page) {
        return steps.check(id, page, f -> words.of(language, f.message(), f.arguments()));
    }

    @POST
    @Path("/{id}/confirmations")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "confirmWarnings", summary = "Say that what looks like a slip is meant, and why")
    public RestResponse<DecisionView> confirm(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ConfirmRequest request) {
        return tagged(steps.confirm(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "signDecision", summary = "Enter number, day and signer of a checked decision")
    public RestResponse<DecisionView> sign(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SignRequest request) {
        return tagged(steps.sign(id, ifMatch, request));
    }

    @GET
    @Authenticated
    @Operation(operationId = "listDecisions", summary = "Decisions, newest first; drafts for controllers only")
    public Page<DecisionView> list(@BeanParam DecisionFilter filter, @BeanParam PageRequest page) {
        return list.page(filter, page);
    }

    @GET
    @Path("/totals")
    @Authenticated
    @Operation(operationId = "totalDecisions", summary = "Of each issuing agency: decisions, late ones, items by kind")
    public Page<IssuerTotals> totals(@BeanParam DecisionFilter filter, @BeanParam PageRequest page) {
        return list.totals(filter, page);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(operationId = "getDecision", summary = "One decision with its totals by kind")
    public RestResponse<DecisionView> get(UUID id) {
        return tagged(list.get(id));
    }

    @GET
    @Path("/{id}/items")
    @Authenticated
    @Operation(operationId = "listDecisionItems", summary = "What a decision says, item by item, as it was sent")
    public Page<ItemView> items(UUID id, @BeanParam PageRequest page) {
        return list.items(id, page);
    }

    @GET
    @Path("/{id}/corrections")
    @Authenticated
    @Operation(operationId = "listCorrections", summary = "The later decisions that correct this one")
    public List<DecisionView> corrections(UUID id) {
        return list.corrections(id);
    }

    private static RestResponse<DecisionView> tagged(DecisionView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
