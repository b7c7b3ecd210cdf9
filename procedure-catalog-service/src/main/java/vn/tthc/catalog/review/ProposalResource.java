package vn.tthc.catalog.review;

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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/reviews/proposals")
@Tag(name = "reviews")
@RunOnVirtualThread
class ProposalResource {

    private final ProposalService service;
    private final AgencyScope scope;
    private final Idempotency idempotency;

    ProposalResource(ProposalService service, AgencyScope scope, Idempotency idempotency) {
        this.service = service;
        this.scope = scope;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "proposeSimplification",
            summary =
                    "Propose to simplify a procedure whose review was concluded; the saving is reckoned from what is sent")
    public RestResponse<ReviewViews.Proposal> propose(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ReviewRequest.Propose request) {
        var view = idempotency.once(key, request, ReviewViews.Proposal.class, () -> service.propose(request));
        return RestResponse.ResponseBuilder.<ReviewViews.Proposal>created(
                        URI.create("/api/v1/reviews/proposals/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "listSimplificationProposals",
            summary =
                    "Proposals of one's own agency and those below it, newest first; by decision, what it carries out")
    public Page<ReviewViews.Proposal> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90") @Nullable String agency,
            @QueryParam("status") @Parameter(example = "APPROVED") @Nullable String status,
            @QueryParam("procedure") @Parameter(example = "1.013225") @Nullable String procedure,
            @QueryParam("item") @Nullable UUID item,
            @QueryParam("decision") @Nullable UUID decision) {
        var wanted = new Proposals.Wanted(
                scope.under(agency),
                Query.optionalOneOf("status", status, Proposal.Status.class).orElse(null),
                procedure == null ? null : ProcedureCode.canonicalOrSame(procedure),
                item,
                decision);
        return service.page(wanted, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "getSimplificationProposal",
            summary = "One proposal, with every input of its figures and how they were reckoned")
    public RestResponse<ReviewViews.Proposal> get(UUID id) {
        return tagged(service.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "correctSimplificationProposal", summary = "Put other content in place of a draft's")
    public RestResponse<ReviewViews.Proposal> correct(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ReviewRequest.Change request) {
        return tagged(service.correct(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "submitSimplificationProposal", summary = "Put it before the leader")
    public RestResponse<ReviewViews.Proposal> submit(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.submit(id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "returnSimplificationProposal", summary = "Give it back to be corrected")
    public RestResponse<ReviewViews.Proposal> giveBack(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.giveBack(id, ifMatch));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "approveSimplificationProposal", summary = "Approve it")
    public RestResponse<ReviewViews.Proposal> approve(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.approve(id, ifMatch));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "rejectSimplificationProposal", summary = "Reject it")
    public RestResponse<ReviewViews.Proposal> reject(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.reject(id, ifMatch));
    }

    @POST
    @Path("/{id}/carry-out")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "carryOutSimplificationProposal",
            summary = "Link the published decision that carries it out")
    public RestResponse<ReviewViews.Proposal> carryOut(
            UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest.CarryOut request) {
        return tagged(service.carryOut(id, ifMatch, request.decisionId()));
    }

    private static RestResponse<ReviewViews.Proposal> tagged(ReviewViews.Proposal view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
